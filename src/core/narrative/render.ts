// Rendering a template into spans: every figure keeps the fact it came from.
import type { Template, TemplateCase, TemplateTest } from '../rules';
import { fittingText } from '../workbook';
import type { Fact, Span } from './draft';
import { FactDrop, RATE_PLACES } from './factDrop';

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
  const plain = new Map<string, Span>();
  /** The same words between figures come a thousand times: one span stands for all. */
  const spanOf = ({ text, fact, mark }: Piece): Span => {
    if (fact) {
      used.set(fact.id, { id: fact.id, text, at: fact.at });
      return { text, fact: fact.id, mark };
    }
    const known = mark === 'none' ? plain.get(text) : undefined;
    if (known) return known;
    const span: Span = { text, fact: null, mark };
    if (mark === 'none') plain.set(text, span);
    return span;
  };
  return {
    render: (template, context) => withMarks(tidy(renderPieces(template, context, ratePlaces))).map(spanOf),
    facts: () => [...used.values()],
  };
}

/** A run of rendered words: a fact as printed, or what stands between two facts. */
export interface Piece { readonly text: string; readonly fact: FactDrop | null; readonly mark: Span['mark'] }

/** What the template gives, with the line breaks and indents of the YAML still in it. */
export function renderPieces(template: Template, context: Context, ratePlaces = RATE_PLACES): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, fact: FactDrop | null): void => {
    const last = fact === null ? pieces.at(-1) : undefined;
    if (text === '') return;
    if (last?.fact === null) pieces[pieces.length - 1] = { text: last.text + text, fact: null, mark: 'none' };
    else pieces.push({ text, fact, mark: 'none' });
  };
  write(template, context, { add, ratePlaces });
  return pieces;
}

interface Output { readonly add: (text: string, fact: FactDrop | null) => void; readonly ratePlaces: number }

function write(template: Template, context: Context, output: Output): void {
  for (const node of template) {
    if (typeof node === 'string') output.add(node, null);
    else if ('show' in node) {
      const value = valueAt(node.show, context);
      if (value instanceof FactDrop) output.add(value.print(node.as, output.ratePlaces), value);
      else if (node.as === undefined) output.add(plainText(value), null);
    } else if ('cases' in node) write(node.cases.find((one) => holds(one, context))?.then ?? [], context, output);
    else {
      const list = listAt(node.each, context);
      list.forEach((entry, index) => {
        const forloop = { index: index + 1, first: index === 0, last: index === list.length - 1 };
        write(node.body, within(context, { [node.name]: entry, forloop }), output);
      });
    }
  }
}

/** `names` before those of `context`, which are looked up behind them: hundreds of facts are not copied for each entry of a list. */
export function within(context: Context, names: Context): Context {
  const inner: Record<string, unknown> = { ...names };
  Object.setPrototypeOf(inner, context);
  return inner;
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
  let value: unknown = context;
  for (const key of path.split('.')) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return value;
}

const listAt = (path: string, context: Context): readonly unknown[] => {
  const list = valueAt(path, context);
  return Array.isArray(list) ? list : [];
};

const plainText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const BREAK = /\s*\n\s*/g;

/** Line breaks and indents of the YAML are no part of a paragraph. */
function tidy(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index) => {
    let { text } = piece;
    if (text.includes('\n')) text = text.replaceAll(BREAK, '');
    if (piece.fact === null && index === 0) text = text.trimStart();
    if (piece.fact === null && index === pieces.length - 1) text = text.trimEnd();
    return text === piece.text ? piece : text === '' ? [] : { ...piece, text };
  });
}

const OPEN_MARK = /【(待补充|待核实)[：:]?[^】]*】/gu;

/** 【待…】 marks become pieces of their own: whole, facts inside them are words of the mark. */
function withMarks(pieces: readonly Piece[]): readonly Piece[] {
  const text = textOf(pieces);
  if (!text.includes('【待')) return pieces;
  const cut: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(OPEN_MARK)) {
    cut.push(...sliced(pieces, from, match.index), { text: match[0], fact: null, mark: match[1] === '待核实' ? 'toVerify' : 'toFill' });
    from = match.index + match[0].length;
  }
  return [...cut, ...sliced(pieces, from, text.length)];
}

/** The pieces between two places of their joined text. */
function sliced(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  let end = 0;
  return pieces.flatMap((piece) => {
    const start = end;
    end += piece.text.length;
    const text = piece.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : { ...piece, text };
  });
}

const textOf = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('');

/** A text of hers as spans: its 【待…】 marks are known, its figures are not bound. */
export const openMarkSpans = (text: string): readonly Span[] =>
  withMarks(text === '' ? [] : [{ text, fact: null, mark: 'none' }]).map(({ text: words, mark }) => ({ text: words, fact: null, mark }));

/** The words of the spans; as long as a cell holds, for that is what the next run compares with. */
export const spansText = (spans: readonly Span[]): string => fittingText(textOf(spans));
