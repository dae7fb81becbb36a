// Which indicators a form has, and what else the workbook says about each of them.
import { decimalOfDouble, points, sumPoints, type Points } from '../units';
import { isBlank, type CellRef } from '../workbook';
import { isNothing, matchKey, readNumber } from '../grammar';
import type { RuleSet } from '../rules';
import type { BudgetLine, FieldCell, Form, IndicatorRow, PersonEntry } from '../tables';
import { fieldOf, wholeOfForm, type Whole } from './budgetLines';
import type { Leaf } from './leaf';
import { partPoints, printedPoints, type RowPoints } from './pointsOf';
import { rowFinder } from './rowFinder';
import type { ScoringExtras } from './scoringExtras';

/** A form's indicators in order, and the rows of another table whose sums its composites are. */
export interface Leaves { readonly indicators: readonly Leaf[]; readonly details: readonly Leaf[] }

export interface LeafSources {
  readonly form: Form;
  readonly ruleSet: RuleSet | null;
  readonly entries: readonly PersonEntry[];
  /** She agreed to equal points where the sheet has none. */
  readonly equalSplit: boolean;
  readonly decimals: number;
  readonly extras: Pick<ScoringExtras, 'equalPoints'>;
  /** Which group a row of the form is the sum of, by its rule; null for a plain indicator. */
  readonly groupOf: (row: Leaf) => '产出' | '效益' | null;
}

export function leavesOf(sources: LeafSources): Leaves {
  const { form, decimals } = sources;
  const rows = indicatorRows(form);
  const build = leafBuilder(sources);
  const printed = rows.map(printedPoints);
  const agreed = sources.equalSplit && printed.every((one) => one.points === null) ? sources.extras.equalPoints(rows, pointsToSplit(sources), decimals) : printed;
  const plain = rows.map((row, i) => build(sourceOfRow(row), { points: agreed[i] ?? { points: null, policy: null }, role: 'indicator', group: null }));
  const composites = plain.filter((leaf) => sources.groupOf(leaf) !== null);
  const details = composites.length === 0 || rows === form.details ? [] : detailLeaves(sources, composites, build);
  const rate = executionRateLeaf(sources, plain, build);
  return { indicators: rate ? [rate, ...plain] : plain, details };
}

/** The form's own rows; those of her indicator table where the form has blank rows for them, or there is no form. */
function indicatorRows(form: Form): readonly IndicatorRow[] {
  const { scorecard, details } = form;
  if (!scorecard || scorecard.own) return details;
  if (scorecard.templateRows.length === 0 || details.length === 0) return scorecard.rows;
  const standing = rowFinder(scorecard.rows);
  const missing = details.filter((detail) => !standing.find(detail.name.value, detail.level2?.value ?? ''));
  return scorecard.rows.length === 0 ? details : [...scorecard.rows, ...missing];
}

/** What stands for an indicator: its row, or the line of the money that is scored. `own`: where its score belongs. */
type LeafSource = Pick<Leaf, 'name' | 'level1' | 'level2' | 'at' | 'row' | 'fields'> & { readonly key: string; readonly own: Readonly<Partial<Record<'score' | 'reason' | 'maxPoints', FieldCell>>> };
interface LeafRole extends Pick<Leaf, 'role' | 'group'> { readonly points: RowPoints }
type LeafBuilder = (source: LeafSource, role: LeafRole) => Leaf;

const sourceOfRow = (row: IndicatorRow): LeafSource => ({
  key: row.key, name: row.name.value, level1: row.level1?.value ?? '', level2: row.level2?.value ?? '', at: row.name.at, row, fields: row.fields, own: row.fields,
});

/** The cell that holds something, if either does; else the one of the indicator's own row. */
const filledCell = (typed: FieldCell | undefined, own: FieldCell | undefined): FieldCell | null =>
  (typed && !isBlank(typed.value) ? typed : own ?? typed ?? null);

function leafBuilder({ form, entries, ruleSet }: LeafSources): LeafBuilder {
  const { scorecard } = form;
  // A scorecard of ours repeats her indicator table; what she typed over our scores and reasons there is hers all the same.
  const ownRows = rowFinder(scorecard?.own === true ? scorecard.rows : []);
  const selfChecks = rowFinder(form.selfChecks, ruleSet);
  const details = rowFinder(scorecard && !scorecard.own ? form.details : []);
  const written = new Map(entries.filter((entry) => entry.form === form.id).map((entry) => [entry.indicator, entry]));
  const seen = new Map<string, number>();
  return ({ key, own, name, level1, level2, at, row, fields }, { points: allotted, role, group }) => {
    const id = uniqueId(key, seen);
    const detail = role === 'indicator' ? details.find(name, level2) : null;
    const selfCheck = row && selfChecks.find(name, level2);
    const copy = ownRows.find(name, level2)?.fields;
    return {
      name, level1, level2, at, row, id, role, group, fields: detail ? { ...detail.fields, ...filledFields(fields) } : fields,
      scoreCell: filledCell(copy?.score, own.score), reasonCell: filledCell(copy?.reason, own.reason),
      maxPoints: allotted.points, pointsPolicy: allotted.policy, maxPointsCell: pointsCell(own.maxPoints, allotted.points),
      selfCheck, ambiguousSelfCheck: row !== null && selfCheck === null && selfChecks.isAmbiguous(name, level2), entry: written.get(id) ?? written.get(name) ?? null,
    };
  };
}

/** Rows with equal keys keep apart by their order. */
function uniqueId(key: string, seen: Map<string, number>): string {
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  return times === 1 ? key : `${key}·${String(times)}`;
}

/** Blank fields give way to those of the other table, except the score and reason cells, which are the form's to fill. */
function filledFields(fields: IndicatorRow['fields']): IndicatorRow['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([field, cell]) => field === 'score' || field === 'deduction' || (!isBlank(cell.value) && cell.text !== '')));
}

const pointsCell = (field: FieldCell | undefined, value: Points | null): CellRef | null =>
  (field && value && typeof field.value === 'number' && decimalOfDouble(field.value).equals(value) ? field.at : null);

function detailLeaves(sources: LeafSources, composites: readonly Leaf[], build: LeafBuilder): readonly Leaf[] {
  return composites.flatMap((composite) => {
    const group = sources.groupOf(composite);
    const rows = sources.form.details.filter((row) => groupOfRow(row) === group);
    const allotted = partPoints(rows, composite.maxPoints, sources.decimals);
    return rows.map((row, i) => build(sourceOfRow(row), { points: allotted[i] ?? { points: null, policy: null }, role: 'detail', group }));
  });
}

/** 满意度 counts among the effects, 成本 among the outputs, unless the table groups them itself by its first level. */
function groupOfRow(row: IndicatorRow): '产出' | '效益' | null {
  for (const level of [row.level1?.value, row.level2?.value]) {
    if (level === undefined || level === '') continue;
    if (/效益|效果|满意|影响/.test(level)) return '效益';
    if (/产出|数量|质量|时效|成本/.test(level)) return '产出';
  }
  return null;
}

/** The line in which the rate is scored: the total; in a block of sources without one, the line that holds its points. */
const rateLine = (whole: Whole | null): BudgetLine | undefined =>
  whole?.total ?? whole?.parts.find((part) => readNumber(fieldOf(part, 'maxPoints')?.value ?? null, 'General').kind === 'number') ?? whole?.parts[0];

/** 项目资金 → 预算执行率, where its block has points of its own or the rule set's points are what the form lacks. */
function executionRateLeaf({ form, ruleSet }: LeafSources, rows: readonly Leaf[], build: LeafBuilder): Leaf | null {
  const line = rateLine(wholeOfForm(form));
  if (!line || rows.some((leaf) => leaf.name.includes('执行') && /^(?:项目|资金)?预算执行率?$|^(?:预算)?执行率$/.test(matchKey(leaf.name)))) return null;
  const field = fieldOf(line, 'maxPoints');
  const read = field && !isNothing(field.text) ? readNumber(field.value, 'General') : null;
  const known = rows.flatMap((leaf) => leaf.maxPoints ?? []);
  const lacking = ruleSet?.executionRate && known.length > 0 && known.length === rows.length
    && sumPoints(known).plus(ruleSet.executionRate.maxPoints).equals(ruleSet.total) ? ruleSet.executionRate.maxPoints : null;
  const maxPoints = read?.kind === 'number' ? points(read.value) : lacking;
  const name = '预算执行率';
  return maxPoints && build({
    key: name, name, level1: '', level2: '', at: fieldOf(line, 'outturn')?.at ?? line.label.at, row: null, fields: {}, own: line.fields,
  }, { points: { points: maxPoints, policy: null }, role: 'executionRate', group: null });
}

/** What equal points are made of: the total, less what the execution rate is worth by itself. */
function pointsToSplit({ ruleSet, form }: LeafSources): Points {
  const total = ruleSet?.total ?? points('100');
  const rate = form.funds && ruleSet?.executionRate;
  return rate ? points(total.minus(rate.maxPoints)) : total;
}

