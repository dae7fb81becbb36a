// Rendering a template into spans: every figure keeps the fact it came from.
import type { Template, TemplateCase, TemplateTest } from '../rules';
import { fittingText, type CellRef } from '../workbook';
import type { Fact, Span } from './draft';
import { FactDrop, MARK, RATE_PLACES } from './factDrop';

export interface Renderer {
  /** Spans of the text; [] where the template gives nothing. */
  render(template: Template, context: Context): readonly Span[];
  /** Facts rendered so far, by id. */
  facts(): readonly Fact[];
}

type Context = Readonly<Record<string, unknown>>;

/** A renderer that remembers the facts it used. @param ratePlaces decimals of rates, the same through one text */
export function createRenderer(ratePlaces = RATE_PLACES): Renderer {
  const used = new Map<string, Fact>();
  return {
    render(template, context) {
      const places = new Map<string, CellRef>();
      const spans = spansOf(tidy(renderText(template, context, places, ratePlaces)));
      for (const span of spans) {
        const at = span.fact === null ? undefined : places.get(span.fact);
        if (span.fact !== null && at) used.set(span.fact, { id: span.fact, text: span.text, at });
      }
      return spans;
    },
    facts: () => [...used.values()],
  };
}

/** @param places told where each fact that is printed stands */
export function renderText(template: Template, context: Context, places: Map<string, CellRef>, ratePlaces = RATE_PLACES): string {
  return template.map((node) => {
    if (typeof node === 'string') return node;
    if ('show' in node) {
      const value = valueAt(node.show, context);
      if (!(value instanceof FactDrop)) return node.as === undefined ? plainText(value) : '';
      places.set(value.id, value.at);
      return value.print(node.as, ratePlaces);
    }
    if ('cases' in node) return renderText(node.cases.find((one) => holds(one, context))?.then ?? [], context, places, ratePlaces);
    const list = listAt(node.each, context);
    return list.map((entry, index) => {
      const forloop = { index: index + 1, first: index === 0, last: index === list.length - 1 };
      return renderText(node.body, { ...context, [node.name]: entry, forloop }, places, ratePlaces);
    }).join('');
  }).join('');
}

const holds = ({ when, unless }: TemplateCase, context: Context): boolean => when.every((test) => isTrue(test, context)) !== (unless === true);

function isTrue(test: TemplateTest, context: Context): boolean {
  if (typeof test === 'string') {
    const value = valueAt(test, context);
    return value !== undefined && value !== null && value !== false;
  }
  const list = valueAt(test.sizeOf, context);
  return Array.isArray(list) && (test.is === '>' ? list.length > test.than : list.length === test.than);
}

/** `项.项` → context['项']['项']; undefined where nothing is there. */
export function valueAt(path: string, context: Context): unknown {
  return path.split('.').reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), context);
}

const listAt = (path: string, context: Context): readonly unknown[] => {
  const list = valueAt(path, context);
  return Array.isArray(list) ? list : [];
};

const plainText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Line breaks and indents of the YAML are no part of a paragraph. */
const tidy = (text: string): string => text.replaceAll(/\s*\n\s*/g, '').trim();

const FACT = new RegExp(`${MARK.start}([^${MARK.middle}]*)${MARK.middle}([^${MARK.end}]*)${MARK.end}`, 'gu');
const OPEN_MARK = /【(待补充|待核实)[：:]?[^】]*】/gu;

/** Splits rendered text: 【待…】 marks first (whole, facts inside them are words of the mark), then facts, then plain runs. */
function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(OPEN_MARK)) {
    spans.push(...factSpans(text.slice(from, match.index)));
    spans.push({ text: match[0].replaceAll(FACT, '$2'), fact: null, mark: match[1] === '待核实' ? 'toVerify' : 'toFill' });
    from = match.index + match[0].length;
  }
  spans.push(...factSpans(text.slice(from)));
  return spans;
}

function factSpans(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(FACT)) {
    if (match.index > from) spans.push(plain(text.slice(from, match.index)));
    spans.push({ text: match[2] ?? '', fact: match[1] ?? '', mark: 'none' });
    from = match.index + match[0].length;
  }
  if (from < text.length) spans.push(plain(text.slice(from)));
  return spans;
}

const plain = (text: string): Span => ({ text, fact: null, mark: 'none' });

/** A text of hers as spans: its 【待…】 marks are known, its figures are not bound. */
export const openMarkSpans = (text: string): readonly Span[] => spansOf(text);

/** The words of the spans; as long as a cell holds, for that is what the next run compares with. */
export const spansText = (spans: readonly Span[]): string => fittingText(spans.map((span) => span.text).join(''));
