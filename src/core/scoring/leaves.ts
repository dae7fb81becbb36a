// Which indicators a form has, and what else the workbook says about each of them.
import { decimalOfDouble, points, sumPoints, type Points } from '../units';
import { isBlank, type CellRef } from '../workbook';
import { isNothing, matchKey, readNumber } from '../grammar';
import type { RuleSet } from '../rules';
import type { BudgetLine, FieldCell, Form, IndicatorRow, PersonEntry } from '../tables';
import { fieldOf, wholeOfForm, type Whole } from './budgetLines';
import type { Leaf } from './leaf';
import { equalPoints, partPoints, printedPoints, type RowPoints } from './pointsOf';
import { rowFinder, type RowFinder } from './rowFinder';

/** A form's indicators in order, and the rows of another table whose sums its composites are. */
export interface Leaves { readonly indicators: readonly Leaf[]; readonly details: readonly Leaf[] }

export interface LeafSources {
  readonly form: Form;
  readonly ruleSet: RuleSet | null;
  readonly entries: readonly PersonEntry[];
  /** She agreed to equal points where the sheet has none. */
  readonly equalSplit: boolean;
  readonly decimals: number;
  /** Which group a row of the form is the sum of, by its rule; null for a plain indicator. */
  readonly groupOf: (row: Leaf) => '产出' | '效益' | null;
}

export function leavesOf(sources: LeafSources): Leaves {
  const { form, decimals } = sources;
  const rows = indicatorRows(form);
  const build = leafBuilder(sources);
  const printed = rows.map(printedPoints);
  const agreed = sources.equalSplit && printed.every((one) => one.points === null) ? equalPoints(rows, pointsToSplit(sources), decimals) : printed;
  const plain = rows.map((row, i) => build(row, { points: agreed[i] ?? { points: null, policy: null }, role: 'indicator', group: null }));
  const composites = plain.filter((leaf) => sources.groupOf(leaf) !== null);
  const details = composites.length === 0 || rows === form.details ? [] : detailLeaves(sources, composites, build);
  const rate = executionRateLeaf(sources, plain);
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

interface LeafRole { readonly points: RowPoints; readonly role: 'indicator' | 'detail'; readonly group: '产出' | '效益' | null }
type LeafBuilder = (row: IndicatorRow, role: LeafRole) => Leaf;

/** A scorecard of ours repeats her indicator table; what she typed over our scores and reasons there is hers all the same. */
function ownSheetRows({ scorecard }: Form): RowFinder {
  return rowFinder(scorecard?.own === true ? scorecard.rows : []);
}

/** The cell that holds something, if either does; else the one of the indicator's own row. */
const filledCell = (typed: FieldCell | undefined, own: FieldCell | undefined): FieldCell | null =>
  (typed && !isBlank(typed.value) ? typed : own ?? typed ?? null);

function leafBuilder({ form, entries, ruleSet }: LeafSources): LeafBuilder {
  const ownRows = ownSheetRows(form);
  const selfChecks = rowFinder(form.selfChecks, ruleSet);
  const details = rowFinder(form.scorecard && !form.scorecard.own ? form.details : []);
  const entryOf = entryFinder(form, entries);
  const seen = new Map<string, number>();
  return (row, { points: allotted, role, group }) => {
    const id = uniqueId(row.key, seen);
    const name = row.name.value;
    const level2 = row.level2?.value ?? '';
    const detail = role === 'detail' ? null : details.find(name, level2);
    const selfCheck = selfChecks.find(name, level2);
    const copy = ownRows.find(name, level2)?.fields;
    return {
      id, name, level1: row.level1?.value ?? '', level2, role, at: row.name.at, row, group,
      fields: detail ? { ...detail.fields, ...filledFields(row.fields) } : row.fields,
      scoreCell: filledCell(copy?.score, row.fields.score), reasonCell: filledCell(copy?.reason, row.fields.reason),
      maxPoints: allotted.points, pointsPolicy: allotted.policy, maxPointsCell: pointsCell(row.fields.maxPoints, allotted.points),
      selfCheck, ambiguousSelfCheck: selfCheck === null && selfChecks.isAmbiguous(name, level2), entry: entryOf(id, name),
    };
  };
}

/** Rows with equal keys keep apart by their order. */
function uniqueId(key: string, seen: Map<string, number>): string {
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  return times === 1 ? key : `${key}·${String(times)}`;
}

function entryFinder(form: Form, entries: readonly PersonEntry[]): (id: string, name: string) => PersonEntry | null {
  const own = new Map(entries.filter((entry) => entry.form === form.id).map((entry) => [entry.indicator, entry]));
  return (id, name) => own.get(id) ?? own.get(name) ?? null;
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
    return rows.map((row, i) => build(row, { points: allotted[i] ?? { points: null, policy: null }, role: 'detail', group }));
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

const EXECUTION_RATE = '预算执行率';

/** The line in which the rate is scored: the total; in a block of sources without one, the line that holds its points. */
const rateLine = (whole: Whole | null): BudgetLine | undefined =>
  whole?.total ?? whole?.parts.find((part) => readNumber(fieldOf(part, 'maxPoints')?.value ?? null, 'General').kind === 'number') ?? whole?.parts[0];

/** 项目资金 → 预算执行率, where its block has points of its own or the rule set's points are what the form lacks. */
function executionRateLeaf(sources: LeafSources, rows: readonly Leaf[]): Leaf | null {
  const { form, ruleSet, entries } = sources;
  const line = rateLine(wholeOfForm(form));
  if (!line || rows.some((leaf) => leaf.name.includes('执行') && /^(?:项目|资金)?预算执行率?$|^(?:预算)?执行率$/.test(matchKey(leaf.name)))) return null;
  const field = fieldOf(line, 'maxPoints');
  const read = field && !isNothing(field.text) ? readNumber(field.value, 'General') : null;
  const printed = read?.kind === 'number' ? points(read.value) : null;
  const lacking = ruleSet?.executionRate && rows.length > 0 && rows.every((leaf) => leaf.maxPoints !== null)
    && sumPoints(rows.flatMap((leaf) => leaf.maxPoints ?? [])).plus(ruleSet.executionRate.maxPoints).equals(ruleSet.total) ? ruleSet.executionRate.maxPoints : null;
  const maxPoints = printed ?? lacking;
  if (!maxPoints) return null;
  const name = EXECUTION_RATE;
  const copy = ownSheetRows(form).find(name, '')?.fields;
  const at = fieldOf(line, 'outturn')?.at ?? line.label.at;
  return {
    id: name, name, level1: '', level2: '', role: 'executionRate', at, row: null, group: null, fields: {},
    scoreCell: filledCell(copy?.score, fieldOf(line, 'score')), reasonCell: filledCell(copy?.reason, fieldOf(line, 'reason')),
    maxPoints, maxPointsCell: pointsCell(field, maxPoints), pointsPolicy: null,
    selfCheck: null, ambiguousSelfCheck: false, entry: entryFinder(form, entries)(name, name),
  };
}

/** What equal points are made of: the total, less what the execution rate is worth by itself. */
function pointsToSplit({ ruleSet, form }: LeafSources): Points {
  const total = ruleSet?.total ?? points('100');
  const rate = form.funds && ruleSet?.executionRate;
  return rate ? points(total.minus(rate.maxPoints)) : total;
}

