// Every template of every outline, through LiquidJS and through our renderer: the same text, with the same facts marked, on
// the facts of every golden workbook, whole and with any of them missing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { Liquid } from 'liquidjs';
import { FactDrop } from '../../../src/core/narrative/factDrop';
import { factsOf, type FactContext } from '../../../src/core/narrative/facts';
import { ownTextsOf } from '../../../src/core/narrative/ownTexts';
import { renderPieces } from '../../../src/core/narrative/render';
import { FIGURE_FORMS, type OutlineSection } from '../../../src/core/rules';
import { readOutlines } from '../../../src/rulesets/compileOutlines';
import { compileTemplate } from '../../../src/rulesets/compileTemplate';
import { goldenCases } from '../../support/golden';
import { rulebook, scoreBytes } from '../../support/pipeline';

const textsIn = (sections: readonly OutlineSection<string>[]): readonly string[] =>
  sections.flatMap((one) => [one.heading, ...(one.paragraphs ?? []).map(({ text }) => text), ...textsIn(one.sections ?? [])]);
const outlines = readOutlines(readFileSync(join('src', 'rulesets', 'outlines.yaml'), 'utf8'));
const templates = [...new Set(outlines.flatMap(({ title, sections }) => [title, ...textsIn(sections)]))];

/** A fact in a text of LiquidJS, which knows no pieces. */
const marked = (id: string, text: string): string => (text === '' ? '' : `⟨${id}|${text}⟩`);

/** LiquidJS with our filters; facts print themselves as they do for our renderer. */
function liquid(): Liquid {
  const engine = new Liquid({ strictFilters: true, ownPropertyOnly: false });
  for (const form of FIGURE_FORMS) engine.registerFilter(form, (value: unknown) => (value instanceof FactDrop ? marked(value.id, value.print(form)) : ''));
  return engine;
}

/** What LiquidJS sees: a fact without a filter prints itself. */
class Printed extends FactDrop {
  override toString(): string { return marked(this.id, this.print()); }
}
const seenByLiquid = (value: unknown): unknown => {
  if (value instanceof FactDrop) return new Printed(value.id, value.fact, value.at);
  if (Array.isArray(value)) return value.map(seenByLiquid);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, seenByLiquid(entry)])) : value;
};

/** The facts, and the facts with each entry of each list as 项, which is what paragraphs that repeat are rendered with. */
function contextsOf(facts: FactContext): readonly FactContext[] {
  const entriesIn = (value: unknown): readonly unknown[] => {
    if (value instanceof FactDrop || typeof value !== 'object' || value === null) return [];
    const below = Object.values(value).flatMap(entriesIn);
    return Array.isArray(value) ? [...value.map((entry: unknown) => entry), ...below] : below;
  };
  return [facts, ...entriesIn(facts).map((entry) => ({ ...facts, 项: entry }))];
}

const engine = liquid();
const compiled = templates.map((text) => ({ text, parsed: engine.parse(text), template: compileTemplate(text) }));

function expectSame(context: FactContext): void {
  const seen = seenByLiquid(context) as FactContext;
  for (const { text, parsed, template } of compiled) {
    expect({ text, rendered: renderPieces(template, context).map((piece) => (piece.fact ? marked(piece.fact.id, piece.text) : piece.text)).join('') }).toEqual({ text, rendered: String(engine.renderSync(parsed, seen)) });
  }
}

const facts = goldenCases().map(({ name, bytes }) => ({ name, contexts: scoreBytes(bytes).assessment.forms.flatMap(({ form, evaluation }) => contextsOf(factsOf(form, evaluation, ownTextsOf(form, rulebook.vocabulary)))) }));

test.each(facts)('$name: as LiquidJS has it', ({ contexts }) => {
  expect(contexts.length).toBeGreaterThan(1);
  contexts.forEach(expectSame);
});

test('as LiquidJS has it, whatever is missing', () => {
  const all = facts.flatMap(({ contexts }) => contexts);
  fc.assert(fc.property(fc.constantFrom(...all), fc.func(fc.integer({ min: 0, max: 3 })), (context, chance) => {
    const thinned = (value: unknown, path: string): unknown => {
      if (chance(path) === 0) return null;
      if (value instanceof FactDrop || typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map((entry, index) => thinned(entry, `${path}/${String(index)}`)).filter((entry) => entry !== null);
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, thinned(entry, `${path}/${key}`)]));
    };
    expectSame(thinned({ ...context }, '') as FactContext | null ?? {});
  }), { numRuns: 60 });
});

test.each([
  ['{{ 单位 | upcase }}', /upcase/], ['{{ 单位 | 分 | 元 }}', /一个格式/], ['{% assign a = 1 %}', /assign/], ['{% if a or b %}x{% endif %}', /or/], ['{% if a == b %}x{% endif %}', /size/],
  ['{% if a.size < 2 %}x{% endif %}', /</], ['{{ a["b c"] }}', /a\["b c"\]/], ['{{ "x" }}', /x/], ['{% for a in b limit: 2 %}x{% endfor %}', /limit/], ['{% for a in b %}x{% else %}y{% endfor %}', /for/],
  ['{% if a %}x', /not closed/], ['{{ a | }', /a/],
])('%s is refused when the outlines are compiled', (text, why) => {
  expect(() => compileTemplate(text)).toThrow(why);
});
