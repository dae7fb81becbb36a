// Mutants of the golden workbooks and of drawn ones: the same scores where the meaning is the same, never a crash, never a silent other score.
import { assess } from '../../src/core/assess';
import { assessmentJson, type AssessmentJson } from '../../src/core/assessmentJson';
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import type { WorkbookSnapshot } from '../../src/core/workbook';
import { openXlsx } from '../../src/hosts/xlsx';
import { loadRulebook } from '../../src/rulesets/rulebook';
import { PROVINCES } from '../provinces/books';
import { goldenCases } from '../support/golden';
import { workbookOf } from '../support/grid';
import { COUNTRY, workbookOfBook } from '../unseen/country';
import { MUTATIONS, type Mutation, type Pick } from './mutations';
import { TABLE_MUTATIONS } from './tableMutations';

const ALL: readonly Mutation[] = [...MUTATIONS, ...TABLE_MUTATIONS];

export interface MutantReport {
  readonly made: number;
  readonly sameMeaning: number;
  /** Same meaning, but something was asked that the original did not ask. */
  readonly asked: number;
  readonly faults: readonly string[];
}

const rulebook = loadRulebook();

/** mulberry32: the same mutants for the same seed, on every machine. */
function randomFrom(seed: number): Pick {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const judge = (workbook: WorkbookSnapshot): AssessmentJson => assessmentJson(assess(workbook, rulebook, { ...DEFAULT_CHOICES, insertRows: true }));

interface Outcome { readonly scores: ReadonlyMap<string, number | null>; readonly questions: number }

function outcomeOf(json: AssessmentJson): Outcome {
  const scores = json.scorecards.flatMap((card) => [...card.indicators, ...card.detailIndicators].map((one) => [`${key(card.key)}/${key(one.name)}`, one.score] as const));
  const wholes = json.scorecards.flatMap((card) => [[`${key(card.key)}/执行率`, (card.executionRate ?? card.expenditureRate)?.score ?? null], [`${key(card.key)}/总分`, card.total]] as const);
  return { scores: new Map([...scores, ...wholes]), questions: json.questions.length };
}

/** Names without their spaces and widths: a mutation may change those. */
const key = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');

export interface Original { readonly name: string; readonly snapshot: WorkbookSnapshot }

const golden = (): readonly Original[] => goldenCases().map(({ name, bytes }) => ({ name, snapshot: openXlsx(bytes).readSnapshot() }));

/** What no file holds: the provinces' forms and the country's, as tests draw them. What she points to moves with no mutation. */
const drawn = (): readonly Original[] => [
  ...PROVINCES.map(([name, sheets]) => ({ name, snapshot: workbookOf(...sheets) })),
  ...COUNTRY.filter(({ pointed, needsMerges }) => !pointed && !needsMerges).map((book) => ({ name: book.name, snapshot: workbookOfBook(book) })),
];

export function runMutants(count: number, seed: number, sound: readonly Original[] = [...golden(), ...drawn()]): MutantReport {
  const pick = randomFrom(seed);
  const originals = sound.map((one) => ({ ...one, outcome: outcomeOf(judge(one.snapshot)) }));
  const faults: string[] = [];
  let sameMeaning = 0;
  let asked = 0;
  for (let made = 0; made < count; made += 1) {
    const original = originals[pick(originals.length)];
    const mutation = ALL[pick(ALL.length)];
    if (!original || !mutation) continue;
    const label = `${original.name} · ${mutation.name} · 第${String(made)}个（种子${String(seed)}）`;
    try {
      const outcome = outcomeOf(judge(mutation.apply(original.snapshot, pick)));
      if (mutation.keepsMeaning) {
        sameMeaning += 1;
        if (outcome.questions > original.outcome.questions) asked += 1;
      }
      faults.push(...compare(original.outcome, outcome, mutation).map((fault) => `${label}：${fault}`));
    } catch (error) {
      faults.push(`${label}：崩溃 ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
    }
  }
  return { made: count, sameMeaning, asked, faults };
}

/** Another score is a fault where the meaning is the same; where it changed, a score may be gone, or follow the change. */
function compare(original: Outcome, mutant: Outcome, mutation: Mutation): string[] {
  if (!mutation.keepsMeaning) return [];
  const lost = mutant.questions > original.questions;
  return [...original.scores].flatMap(([name, score]) => {
    const now = mutant.scores.get(name);
    if (now === score) return [];
    if ((now === undefined || now === null) && lost) return [];
    return [`${name} 由${String(score)}变为${String(now)}`];
  });
}
