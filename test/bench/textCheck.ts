// How well the check of texts tells right figures from wrong ones, over the labelled figures of test/textCheck/labelled.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkText, type TextFinding } from '../../src/core/textCheck';
import { assessmentOf, publishedText } from '../support/published';

const label = z.enum(['ok', 'wrong', 'open']);
const labelled = z.array(z.object({
  workbook: z.string(),
  /** The published text it is, or was changed from; else `text` is the text itself. */
  base: z.string().optional(), find: z.string().optional(), replace: z.string().optional(), text: z.string().optional(),
  figures: z.array(z.union([z.tuple([z.string(), label]), z.tuple([z.string(), label, z.number()])])),
}));
type Label = z.infer<typeof label>;

export const LABELLED_SETS = ['published', 'mutated', 'written'] as const;

export interface Judged { readonly set: string; readonly workbook: string; readonly words: string; readonly label: Label; readonly said: Label }

export interface Quality {
  readonly figures: number;
  /** Of the figures called right or wrong, the share that is so. */
  readonly precision: number;
  /** Of the figures that are right or wrong, the share that is called so. */
  readonly recall: number;
  readonly mistakes: readonly Judged[];
}

/** @param said one set only; all of them where not said */
export function judgeLabelled(sets: readonly string[] = LABELLED_SETS): readonly Judged[] {
  return sets.flatMap((set) => {
    const cases = labelled.parse(JSON.parse(readFileSync(join(__dirname, '..', 'textCheck', 'labelled', `${set}.json`), 'utf8')));
    return cases.flatMap(({ workbook, base, find, replace, text, figures }) => {
      const whole = text ?? publishedText(base ?? workbook);
      const checked = find === undefined || replace === undefined ? whole : replaceOnce(whole, find, replace);
      const findings = checkText(checked, assessmentOf(workbook)).filter((one) => saidBy(one) !== null);
      return figures.map(([words, is, nth]): Judged => {
        const found = findings.filter((one) => one.place.words === words)[(nth ?? 1) - 1];
        return { set, workbook, words, label: is, said: (found ? saidBy(found) : null) ?? 'open' };
      });
    });
  });
}

/** @throws Error if the words to be changed are not in the text: a label that tests nothing */
function replaceOnce(text: string, find: string, replace: string): string {
  if (!text.includes(find)) throw new Error(`labelled text does not contain ${find}`);
  return text.replace(find, replace);
}

function saidBy(finding: TextFinding): Label | null {
  switch (finding.kind) {
    case 'matched': return 'ok';
    case 'contradicted': case 'yearDiffers': return 'wrong';
    case 'unsourced': return 'open';
    default: return null;
  }
}

export function qualityOf(judged: readonly Judged[]): Quality {
  const decided = judged.filter((one) => one.said !== 'open');
  const decidable = judged.filter((one) => one.label !== 'open');
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
  `  ${set.padEnd(10)} ${String(figures).padStart(4)} figures: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
