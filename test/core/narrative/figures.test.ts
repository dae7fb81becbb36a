// Every figure of every golden workbook, moved one at a time: the sentences that carry it say the new one, the others
// not a character else.
import { assess } from '../../../src/core/assess';
import type { DraftParagraph, Fact, ReportDraft, Span } from '../../../src/core/narrative';
import { DEFAULT_CHOICES } from '../../../src/core/scoring';
import { formatCell, sameCell, type WorkbookSnapshot } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import { figureCells, withFigure, type FigureCell } from '../../support/figureCells';
import { goldenCases } from '../../support/golden';
import { rulebook } from '../../support/pipeline';

const reportsOf = (snapshot: WorkbookSnapshot): readonly ReportDraft[] => assess(snapshot, rulebook, DEFAULT_CHOICES).forms.flatMap(({ report }) => report ?? []);

const isCarrier = ({ fact, mark }: Span): boolean => fact !== null || mark !== 'none';
/** What a paragraph carries: its facts as printed, and what it leaves open. */
const carried = (spans: readonly Span[]): string => spans.filter(isCarrier).map(({ fact, text }) => `${fact ?? ''}=${text}`).join('|');

/** A heading without its number: that goes with what stands before it. */
const wordsOf = ({ level, text }: DraftParagraph): string => (level.startsWith('heading') ? text.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u, '') : text);

const digitsOf = (text: string): readonly string[] => (text.replaceAll(/[,，]/gu, '').match(/\d+(?:\.\d+)?/gu) ?? []).map((digits) => String(Number(digits)));
/** A fact that simply says what stands in the cell, as a number or in her words. */
const reads = (fact: Fact, { at, from }: FigureCell): boolean => sameCell(fact.at, at) && digitsOf(String(from)).some((digits) => digitsOf(fact.text).includes(digits));

interface Wrong { readonly cell: string; readonly to: string; readonly paragraph: string; readonly what: string }

function wrongs(before: readonly ReportDraft[], after: readonly ReportDraft[], cell: FigureCell): Wrong[] {
  const found: Wrong[] = [];
  const tell = (paragraph: string, what: string): void => { found.push({ cell: formatCell(cell.at), to: String(cell.to), paragraph, what }); };
  for (const report of before) {
    const next = after.find(({ form }) => form === report.form);
    if (!next) continue; // the figure was part of what a form is called
    const now = new Map(next.paragraphs.map((one) => [one.id, one]));
    for (const old of report.paragraphs) {
      const fresh = now.get(old.id);
      if (!fresh) continue;
      const sameCarried = carried(old.spans) === carried(fresh.spans);
      if ((wordsOf(old) === wordsOf(fresh)) !== sameCarried) tell(old.id, `${old.text} → ${fresh.text}`);
    }
    for (const old of report.paragraphs) tellClauses(old, now.get(old.id), tell);
    const facts = new Map(next.facts.map((fact) => [fact.id, fact]));
    for (const fact of report.facts) {
      const fresh = facts.get(fact.id);
      if (!fresh || !sameCell(fresh.at, fact.at)) continue;
      if (reads(fact, cell) && fresh.text === fact.text) tell(fact.id, `still ${fact.text}`);
      if (fresh.text !== fact.text && isQuoted(fact) && !sameCell(fact.at, cell.at)) tell(fact.id, `${fact.text} → ${fresh.text}, though nobody touched it`);
    }
  }
  return found;
}

interface Clause { readonly text: string; readonly carried: string }

/** What stands between one 。 or ； and the next, with the facts in it. */
function clausesOf(spans: readonly Span[]): readonly Clause[] {
  const clauses: { text: string; carried: string }[] = [{ text: '', carried: '' }];
  for (const span of spans) {
    const pieces = isCarrier(span) ? [span.text] : span.text.split(/[。；]/u);
    pieces.forEach((piece, index) => {
      if (index > 0) clauses.push({ text: '', carried: '' });
      const last = clauses.at(-1);
      if (!last) return;
      last.text += piece;
      if (isCarrier(span)) last.carried += `${carried([span])}|`;
    });
  }
  return clauses.filter(({ carried: facts }) => facts !== '');
}

/** A clause that still carries the same facts still says the same of them. */
function tellClauses(old: DraftParagraph, fresh: DraftParagraph | undefined, tell: (paragraph: string, what: string) => void): void {
  if (!fresh || old.level.startsWith('heading')) return;
  const now = clausesOf(fresh.spans);
  for (const clause of clausesOf(old.spans)) {
    const same = now.filter((one) => one.carried === clause.carried);
    if (same.length > 0 && !same.some((one) => one.text === clause.text)) tell(old.id, `${clause.text} → ${same.map(({ text }) => text).join(' / ')}`);
  }
}

/** Names, targets and results are words of a cell: they never move because another cell did. */
const isQuoted = ({ id }: Fact): boolean => /\/(?:名称|指标|指标值|完成值|自查|佐证|用途|金额)$/u.test(id);

const MOST_OTHERS = 15;

describe.each(goldenCases().map(({ name, bytes }) => [name, bytes] as const))('%s', (_name, bytes) => {
  const snapshot = openXlsx(bytes).readSnapshot();
  const before = reportsOf(snapshot);
  const cells = figureCells(snapshot);
  const carriedCells = cells.filter(({ at }) => before.some(({ facts }) => facts.some((fact) => sameCell(fact.at, at))));
  const others = cells.filter((one) => !carriedCells.includes(one));
  const spread = others.filter((_, index) => index % Math.ceil(others.length / MOST_OTHERS) === 0);

  test('there are figures that sentences carry', () => { expect(carriedCells.length).toBeGreaterThan(5); });
  test('each figure that a sentence carries, one at a time', () => {
    expect(carriedCells.flatMap((cell) => wrongs(before, reportsOf(withFigure(snapshot, cell)), cell))).toEqual([]);
  });
  test('figures that no sentence carries change sentences only through what follows from them', () => {
    expect(spread.flatMap((cell) => wrongs(before, reportsOf(withFigure(snapshot, cell)), cell))).toEqual([]);
  });
});
