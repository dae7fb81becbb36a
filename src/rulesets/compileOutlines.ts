// Report outlines (YAML) → one module of plain data, checked here once so that no browser loads a schema.
import { parse } from 'yaml';
import { z } from 'zod';
import type { Outline, OutlineSection } from '../core/rules';
import { compileTemplate } from './compileTemplate';

const paragraph = z.strictObject({ id: z.string(), text: z.string().min(1), each: z.string().optional(), when: z.string().optional(), level: z.literal('table').optional() });
const section: z.ZodType<OutlineSection<string>> = z.lazy(() => z.strictObject({
  id: z.string(), heading: z.string().min(1), when: z.string().optional(), own: z.string().optional(), hint: z.string().optional(),
  paragraphs: z.array(paragraph).optional(), sections: z.array(section).optional(), each: z.string().optional(), limit: z.int().positive().optional(),
}));
const outlinesFile = z.strictObject({
  shared: z.record(z.string(), z.unknown()),
  outlines: z.array(z.strictObject({
    id: z.enum(['selfEvaluationReport', 'formExplanation', 'projectEvaluationReport', 'projectNote']),
    name: z.string(), title: z.string(),
    fits: z.strictObject({ form: z.enum(['overallDepartmental', 'project']), ruleSets: z.array(z.string()).optional(), scored: z.boolean().optional() }),
    sections: z.array(section),
  })),
});

/** Spaces that YAML puts where lines of a template are folded; Chinese text has none there, tags need none. */
const FOLDS = /(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef}])\s+(?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef{])/gu;

/** The outlines as their authors wrote them. @throws Error naming the fault: schema, two sections of one id side by side */
export function readOutlines(yamlText: string): readonly Outline<string>[] {
  const { outlines } = outlinesFile.parse(parse(yamlText, { merge: true }));
  for (const outline of outlines) assertDistinct(outline.sections, outline.id);
  return outlines.map((outline) => withTexts(outline, (text) => text.replaceAll(FOLDS, '')));
}

/** @throws Error as {@link readOutlines}, or naming a template that does not parse */
export function compileOutlines(yamlText: string): readonly Outline[] {
  return readOutlines(yamlText).map((outline) => withTexts(outline, compileTemplate));
}

const withTexts = <To>(outline: Outline<string>, change: (text: string) => To): Outline<To> =>
  ({ ...outline, title: change(outline.title), sections: outline.sections.map((section) => sectionWith(section, change)) });

const sectionWith = <To>({ heading, paragraphs, sections, ...rest }: OutlineSection<string>, change: (text: string) => To): OutlineSection<To> => ({
  ...rest, heading: change(heading),
  ...(paragraphs && { paragraphs: paragraphs.map((one) => ({ ...one, text: change(one.text) })) }),
  ...(sections && { sections: sections.map((one) => sectionWith(one, change)) }),
});

function assertDistinct(sections: readonly OutlineSection<string>[], where: string): void {
  const ids = sections.map((one) => one.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`${where}：同一级里有两个“${twice}”`);
  for (const one of sections) assertDistinct(one.sections ?? [], `${where}/${one.id}`);
}

/** Parts with less text than this are not worth a name. */
const LEAST = 100;

const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** How often each part of the data stands in it, by its text; what is inside one that comes again is counted once. */
function countParts(data: unknown, seen = new Map<string, number>()): ReadonlyMap<string, number> {
  if (!isPart(data)) return seen;
  const json = JSON.stringify(data);
  const before = seen.get(json) ?? 0;
  seen.set(json, before + 1);
  if (before === 0) for (const part of Object.values(data)) countParts(part, seen);
  return seen;
}

/** Data as code, in which every long part that comes again stands once, under a name: lines that name them, and the whole. */
function formatShared(data: unknown): { readonly named: readonly string[]; readonly whole: string } {
  const seen = countParts(data);
  const names = new Map<string, string>();
  const named: string[] = [];
  const format = (value: unknown): string => {
    const json = JSON.stringify(value);
    const known = names.get(json);
    if (known !== undefined || !isPart(value)) return known ?? json;
    const text = Array.isArray(value) ? `[${value.map(format).join(', ')}]`
      : `{ ${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${format(part)}`).join(', ')} }`;
    if ((seen.get(json) ?? 0) < 2 || json.length < LEAST) return text;
    const name = `part${String(names.size + 1)}`;
    names.set(json, name);
    named.push(`const ${name} = ${text} as const;`);
    return name;
  };
  const whole = format(data);
  return { named, whole };
}

/** The text of compiledOutlines.ts. */
export function formatOutlines(outlines: readonly Outline[]): string {
  const { named, whole } = formatShared(outlines);
  return `// Generated by src/rulesets/compile.ts from outlines.yaml. Do not edit.
import type { Outline } from '../core/rules';

${named.join('\n')}
export const compiledOutlines: readonly Outline[] = ${whole};
`;
}
