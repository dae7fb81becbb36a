// How well the check of texts tells right figures from wrong ones, over the labelled figures of test/textCheck/labelled.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkText, type CheckedWorkbook, type TextFinding } from '../../src/core/textCheck';
import { assessmentOf, publishedText } from '../support/published';

const label = z.enum(['ok', 'wrong', 'open', 'none']);
const labelled = z.array(z.object({
  workbook: z.string(),
  /** The published text it is, or was changed from; else `text` is the text itself. */
  base: z.string().optional(), find: z.string().optional(), replace: z.string().optional(), text: z.string().optional(),
  figures: z.array(z.union([z.tuple([z.string(), label]), z.tuple([z.string(), label, z.number()]), z.tuple([z.string(), label, z.number(), z.string()])])),
}));
type Label = z.infer<typeof label>;

/** `blind`: run for the first time after the check was frozen; see the README of the labelled texts for that first run. */
export const LABELLED_SETS = ['published', 'mutated', 'written', 'independent', 'blind'] as const;
export type LabelledSet = typeof LABELLED_SETS[number];

export interface Judged { readonly set: LabelledSet; readonly workbook: string; readonly text: number; readonly words: string; readonly label: Label; readonly said: Label }

export interface Quality {
  readonly figures: number;
  /** Of the figures called right or wrong, the share that is so. */
  readonly precision: number;
  /** Of the figures that are right or wrong, the share that is called so. */
  readonly recall: number;
  readonly mistakes: readonly Judged[];
}

type Case = z.infer<typeof labelled>[number];

function casesOf(set: LabelledSet): readonly { readonly one: Case; readonly index: number }[] {
  const file = join(__dirname, '..', 'textCheck', 'labelled', `${set}.json`);
  return labelled.parse(JSON.parse(readFileSync(file, 'utf8'))).map((one, index) => ({ one, index }));
}

/** @param sets some sets only; all of them where not said */
export function judgeLabelled(sets: readonly LabelledSet[] = LABELLED_SETS): readonly Judged[] {
  const books = new Map<string, CheckedWorkbook>();
  const bookOf = (name: string): CheckedWorkbook => {
    const book = books.get(name) ?? assessmentOf(name);
    books.set(name, book);
    return book;
  };
  return sets.flatMap((set) => casesOf(set).flatMap(({ one: { workbook, base, find, replace, text, figures }, index }) => {
    const whole = text ?? publishedText(base ?? workbook);
    const checked = find === undefined || replace === undefined ? whole : replaceOnce(whole, find, replace);
    const findings = checkText(checked, bookOf(workbook)).filter((one) => saidBy(one) !== null);
    return figures.map(([words, is, nth, source]): Judged => {
      const found = source === undefined ? findings.filter((one) => one.place.words === words && !isOwnArithmetic(one))[(nth ?? 1) - 1] : findingAt(findings, placeIn(checked, words, nth ?? 1));
      return { set, workbook, text: index, words, label: is, said: (found ? saidBy(found) : null) ?? (is === 'none' ? 'none' : 'open') };
    });
  }));
}

interface Spot { readonly paragraph: number; readonly start: number; readonly end: number }

/** Where the words stand for the nth time, not counting where they end a longer number. @throws Error if they do not */
function placeIn(text: string, words: string, nth: number): Spot {
  let left = nth;
  const paragraphs = text.split(/\r\n?|\n/).map((line) => line.replace(/^#{1,6}\s*/, '')).filter((line) => line.trim() !== '');
  for (const [index, line] of paragraphs.entries()) {
    for (let start = line.indexOf(words); start >= 0; start = line.indexOf(words, start + 1)) {
      if (/[\d.,]/.test(line.charAt(start - 1))) continue;
      left -= 1;
      if (left === 0) return { paragraph: index + 1, start, end: start + words.length };
    }
  }
  throw new Error(`labelled text does not contain ${words} for the ${String(nth)}th time`);
}

/** What is said of the figure there; that its own sum does not come out tells where the tables are silent. */
function findingAt(findings: readonly TextFinding[], { paragraph, start, end }: Spot): TextFinding | undefined {
  const there = findings.filter(({ place }) => place.paragraph === paragraph && place.start < end && place.end > start);
  return there.find((one) => saidBy(one) !== 'open') ?? there[0];
}

const isOwnArithmetic = ({ kind }: TextFinding): boolean => kind === 'sumDiffers' || kind === 'rateDiffers';

/** @throws Error if the words to be changed are not in the text: a label that tests nothing */
function replaceOnce(text: string, find: string, replace: string): string {
  if (!text.includes(find)) throw new Error(`labelled text does not contain ${find}`);
  return text.replace(find, replace);
}

function saidBy(finding: TextFinding): Label | null {
  switch (finding.kind) {
    case 'matched': return 'ok';
    case 'contradicted': case 'yearDiffers': case 'sumDiffers': case 'rateDiffers': return 'wrong';
    case 'unsourced': return 'open';
    default: return null;
  }
}

const isDecided = (is: Label): boolean => is === 'ok' || is === 'wrong';

export function qualityOf(judged: readonly Judged[]): Quality {
  const decided = judged.filter((one) => isDecided(one.said));
  const decidable = judged.filter((one) => isDecided(one.label));
  const right = decided.filter((one) => one.said === one.label);
  return { figures: judged.length, precision: right.length / decided.length, recall: right.length / decidable.length, mistakes: judged.filter((one) => one.said !== one.label) };
}

const GOAL = 0.98;

/** Prints precision and recall, set by set and over all. */
export function benchTextCheck(): void {
  console.log('\nfigures of texts against the tables (labelled)');
  const judged = judgeLabelled();
  for (const set of LABELLED_SETS) console.log(line(set, qualityOf(judged.filter((one) => one.set === set))));
  const all = qualityOf(judged);
  console.log(line('all', all));
  console.log(`  ${all.precision >= GOAL && all.recall >= GOAL ? 'goal met  ' : 'goal MISSED'} precision and recall at least ${String(GOAL)}`);
}

const line = (set: string, { figures, precision, recall }: Quality): string =>
  `  ${set.padEnd(12)} ${String(figures).padStart(4)} figures: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
