// Cells of 评分规则 → a method. What cannot be read is told at its cell.
import type { CellRef } from '../workbook';
import { parseInterval } from './bandText';
import { PARAMETERS } from './methodCells';
import { awardOfCell, pointsOfCell, qualitativeBandOfCells, rateOfCell, ratioOfCell } from './ruleCells';
import { splitParts, type ReadRow, type RuleSheetError } from './ruleTable';
import { keyOfWord, METHOD_WORDS, PARTIAL_WORDS, SIDE_WORDS } from './words';
import type { FullMethod } from './fullRuleSet';
import type { Band, RateDefinition } from './ruleSet';

type Ratio = NonNullable<ReturnType<typeof ratioOfCell>>;
type PerOccurrence = Extract<FullMethod, { kind: 'perOccurrence' }>;

/** The rows of one indicator: the first carries the method and its rate, each carries one condition. */
export interface MethodRows { readonly rows: readonly ReadRow[]; readonly errors: RuleSheetError[] }

const CONDITION = '条件或参数';
const VALUE = '得分或取值';

/** Notes what is wrong and gives null, so that reading goes on and tells everything at once. */
function refuse(errors: RuleSheetError[], at: CellRef, message: string): null {
  errors.push({ at, message });
  return null;
}

const firstRow = ({ rows }: MethodRows): ReadRow | undefined => rows[0];
const linesOf = ({ rows }: MethodRows): readonly ReadRow[] => rows.filter((row) => row.text(CONDITION) !== '' || row.text(VALUE) !== '');

function parameterRow(method: MethodRows, name: string): ReadRow | null {
  const found = method.rows.find((row) => splitParts(row.text(CONDITION))[0] === name);
  const first = firstRow(method);
  return found ?? (first ? refuse(method.errors, first.at(CONDITION), `“${first.text('计分方法')}”缺少“${name}”一行`) : null);
}

function ratioParameter(method: MethodRows, name: string): Ratio | null {
  const row = parameterRow(method, name);
  return row && (ratioOfCell(row.text(VALUE)) ?? refuse(method.errors, row.at(VALUE), `“${name}”应填百分数，现为“${row.text(VALUE)}”`));
}

function wordParameter<K extends string>(method: MethodRows, name: string, words: Readonly<Record<K, string>>): K | null {
  const row = parameterRow(method, name);
  return row && (keyOfWord(words, row.text(VALUE)) ?? refuse(method.errors, row.at(VALUE), `“${name}”应填${Object.values(words).join('、')}之一，现为“${row.text(VALUE)}”`));
}

function readRate(method: MethodRows): RateDefinition | null {
  const first = firstRow(method);
  return first ? rateOfCell(first.text('率')) ?? refuse(method.errors, first.at('率'), `率“${first.text('率')}”读不懂，应写成 名称＝分子÷分母，分子、分母用取数名称`) : null;
}

function readBand(row: ReadRow, errors: RuleSheetError[]): Band | null {
  const interval = parseInterval(row.text(CONDITION)) ?? refuse(errors, row.at(CONDITION), `区间“${row.text(CONDITION)}”读不懂，应写成 率≥90%、80%≤率<90% 这样`);
  const award = awardOfCell(row.text(VALUE));
  if (award === undefined) return refuse(errors, row.at(VALUE), `得分“${row.text(VALUE)}”读不懂，应写成 5分、满分、分值的50%、不得分、未规定`);
  return interval && { ...interval, award };
}

function readBands(method: MethodRows): FullMethod | null {
  const rate = readRate(method);
  const bands = linesOf(method).map((row) => readBand(row, method.errors));
  const complete = bands.filter((band) => band !== null);
  return rate && complete.length === bands.length ? { kind: 'bands', rate, bands: complete } : null;
}

function readQualitative(method: MethodRows): FullMethod | null {
  const bands = linesOf(method).map((row) => qualitativeBandOfCells(row.text(CONDITION), row.text(VALUE))
    ?? refuse(method.errors, row.at(CONDITION), '定性分档应写成 达成｜说明 和 80%—100%'));
  const complete = bands.filter((band) => band !== null);
  return complete.length === bands.length ? { kind: 'qualitative', bands: complete } : null;
}

function readChecklist(method: MethodRows): FullMethod | null {
  const lines = linesOf(method);
  const items = lines.flatMap((row) => {
    const [name, item] = splitParts(row.text(CONDITION));
    return name === PARAMETERS.item && item ? [item] : [];
  });
  const row = lines.find((candidate) => candidate.text(CONDITION) === PARAMETERS.failing);
  if (!row) return { kind: 'checklist', items };
  const failing = pointsOfCell(row.text(VALUE)) ?? refuse(method.errors, row.at(VALUE), `“不符合”应填分数，现为“${row.text(VALUE)}”`);
  return failing && { kind: 'checklist', items, failing };
}

function readBeyond(method: MethodRows): PerOccurrence['rate'] | null {
  const definition = readRate(method);
  const base = ratioParameter(method, PARAMETERS.base);
  const step = ratioParameter(method, PARAMETERS.step);
  const side = wordParameter(method, PARAMETERS.side, SIDE_WORDS);
  const partialSteps = wordParameter(method, PARAMETERS.partial, PARTIAL_WORDS);
  return definition && base && step && side && partialSteps ? { definition, base, step, side, partialSteps } : null;
}

function readPerOccurrence(method: MethodRows): FullMethod | null {
  const row = parameterRow(method, PARAMETERS.each);
  if (!row) return null;
  const each = pointsOfCell(row.text(VALUE)) ?? refuse(method.errors, row.at(VALUE), `每次扣分应写成 扣0.5分，现为“${row.text(VALUE)}”`);
  const what = splitParts(row.text(CONDITION))[1] ?? '';
  if (!each) return null;
  if (firstRow(method)?.text('率') === '') return { kind: 'perOccurrence', each, what };
  const rate = readBeyond(method);
  return rate ? { kind: 'perOccurrence', each, what, rate } : null;
}

function readGroup(method: MethodRows): FullMethod | null {
  const group = wordParameter(method, PARAMETERS.group, { 产出: '产出', 效益: '效益' });
  return group && { kind: 'indicatorSet', group };
}

function withRate(method: MethodRows, name: string, make: (rate: RateDefinition, value: Ratio) => FullMethod): FullMethod | null {
  const rate = readRate(method);
  const value = ratioParameter(method, name);
  return rate && value ? make(rate, value) : null;
}

/** @returns null where something could not be read; `errors` then says what and where */
export function readMethodCells(method: MethodRows): FullMethod | null {
  const first = firstRow(method);
  if (!first) return null;
  const kind = keyOfWord(METHOD_WORDS, first.text('计分方法'));
  switch (kind) {
    case null: return refuse(method.errors, first.at('计分方法'), `不认识的计分方法“${first.text('计分方法')}”，应为${Object.values(METHOD_WORDS).join('、')}之一`);
    case 'proportional': return withRate(method, PARAMETERS.cap, (rate, cap) => ({ kind, rate, cap }));
    case 'reverseLinear':
    case 'reverseRatio': return withRate(method, PARAMETERS.target, (rate, target) => ({ kind, rate, target }));
    case 'passThreshold': return withRate(method, PARAMETERS.pass, (rate, pass) => ({ kind, rate, pass }));
    case 'bands': return readBands(method);
    case 'qualitative': return readQualitative(method);
    case 'checklist': return readChecklist(method);
    case 'perOccurrence': return readPerOccurrence(method);
    case 'indicatorSet': return readGroup(method);
    default: return { kind };
  }
}
