// Rendering a template into spans: every figure keeps the fact it came from.
import { Liquid, type Template } from 'liquidjs';
import { fittingText, type CellRef } from '../workbook';
import type { Fact, Span } from './draft';
import { FactDrop, FACT_FILTERS, MARK } from './factDrop';

export interface Renderer {
  /** Spans of the text; [] where the template gives nothing. */
  render(template: string, context: Readonly<Record<string, unknown>>): readonly Span[];
  /** Facts rendered so far, by id. */
  facts(): readonly Fact[];
}

/** A renderer that remembers the facts it used. Templates are parsed once each. */
export function createRenderer(): Renderer {
  const engine = new Liquid({ strictFilters: true, strictVariables: false, ownPropertyOnly: false });
  const used = new Map<string, Fact>();
  const places = new Map<string, CellRef>();
  /** Entries looked through already: contexts of one report share nearly all of them. */
  const seen = new WeakSet<object>();
  for (const [name, format] of Object.entries(FACT_FILTERS)) {
    engine.registerFilter(name, (value: unknown) => {
      if (!(value instanceof FactDrop)) return '';
      places.set(value.id, value.at);
      return value.marked(format(value.fact));
    });
  }
  const parsed = new Map<string, Template[]>();
  const templateOf = (text: string): Template[] => {
    const known = parsed.get(text) ?? engine.parse(text);
    parsed.set(text, known);
    return known;
  };
  return {
    render(template, context) {
      for (const drop of dropsIn(context, seen)) places.set(drop.id, drop.at);
      const rendered: unknown = engine.renderSync(templateOf(template), context);
      const spans = spansOf(tidy(String(rendered)));
      for (const span of spans) {
        const at = span.fact === null ? undefined : places.get(span.fact);
        if (span.fact !== null && at) used.set(span.fact, { id: span.fact, text: span.text, at });
      }
      return spans;
    },
    facts: () => [...used.values()],
  };
}

/** Every fact reachable in a context; entries are plain objects and lists of facts. */
function* dropsIn(value: unknown, seen: WeakSet<object>): Generator<FactDrop> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof FactDrop) yield value;
  else for (const entry of Object.values(value)) yield* dropsIn(entry, seen);
}

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
