// 待补充、待核实 gathered: where each stands, under which headings, and what belongs there.
import type { ReportDraft } from './draft';

export interface OpenRow {
  /** `三（一）部门预算资金支出率` */
  readonly place: string;
  /** `做法；责任科室；时限` */
  readonly what: string;
}

const HEADINGS = ['heading1', 'heading2', 'heading3'] as const;

/** One row a place: marks that stand under one heading follow one another. */
export function openRows({ paragraphs, open }: ReportDraft): readonly OpenRow[] {
  const rows: { place: string; what: string }[] = [];
  const above = ['', '', ''];
  const marksOf = wordsByParagraph(open);
  for (const { id, level, text } of paragraphs) {
    const depth = HEADINGS.findIndex((heading) => heading === level);
    if (depth >= 0) above.splice(depth, 3 - depth, text, ...Array<string>(2 - depth).fill(''));
    const marks = id === '' ? [] : marksOf.get(id) ?? [];
    if (marks.length === 0) continue;
    const place = placeOf(above);
    const last = rows.at(-1);
    if (last?.place === place) last.what = [last.what, ...marks].join('；');
    else rows.push({ place, what: marks.join('；') });
  }
  return rows;
}

function wordsByParagraph(open: ReportDraft['open']): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const { paragraph, text } of open) {
    const known = words.get(paragraph);
    if (known) known.push(wordsOf(text));
    else words.set(paragraph, [wordsOf(text)]);
  }
  return words;
}

/** The numbers of the headings above, and the words of the lowest: 四、…（一）针对… → 四（一）针对…. */
function placeOf(above: readonly string[]): string {
  const filled = above.filter((heading) => heading !== '');
  return filled.map((heading, index) => (index === filled.length - 1 ? heading : numberOf(heading))).join('');
}

const numberOf = (heading: string): string => /^(?:（[^）]+）|[^、.]+)/u.exec(heading)?.[0] ?? '';

/** 【待核实：佐证材料】 → 核实佐证材料; of 【待补充：…】 only what belongs there. */
const wordsOf = (mark: string): string => mark.replace(/^【待补充[：:]?/u, '').replace(/^【待核实[：:]?/u, '核实').replace(/】$/u, '');
