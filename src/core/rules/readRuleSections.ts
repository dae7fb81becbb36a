// The sections of 评分规则 → the parts of a rule set. Each tells what it could not read and goes on.
import type { Points } from '../units';
import { POLICY_SWITCHES } from './describePolicy';
import { DEFAULT_POLICY } from './defaultPolicy';
import { switchOfCell } from './policyCells';
import { readMethodCells } from './readMethodCells';
import { hasSource, readSource } from './readSource';
import { dateOfCell, pointsOfCell } from './ruleCells';
import { EXECUTION_RATE_ROW, splitLines, splitParts, splitWords, type ReadRow, type RuleSheetError } from './ruleTable';
import { keyOfWord, NOT_APPLICABLE_WORDS, SWITCH_WORDS } from './words';
import type { FullGroup, FullIndicator, FullRuleSet, FullSource } from './fullRuleSet';
import type { IndicatorPolicy, OpenSwitch, SourceRef } from './ruleSet';

type Errors = RuleSheetError[];

export function readSources(rows: readonly ReadRow[], errors: Errors): FullRuleSet['sources'] {
  return Object.fromEntries(rows.map((row): readonly [string, FullSource] => {
    const title = row.text('名称');
    if (title === '') errors.push({ at: row.at('名称'), message: '来源文件缺少名称' });
    const [number, issued, url] = [row.text('文号'), dateOfCell(row.text('印发日期')), row.text('网址')];
    return [row.text('代号'), { title, ...(number !== '' && { number }), ...(issued !== '' && { issued }), ...(url !== '' && { url }) }];
  }));
}

function neededPoints(row: ReadRow, column: string, errors: Errors): Points | null {
  const value = pointsOfCell(row.text(column));
  if (!value) errors.push({ at: row.at(column), message: `“${column}”应填分数，现为“${row.text(column)}”` });
  return value;
}

/** An empty cell is points not known; anything else has to be points. */
const optionalPoints = (row: ReadRow, errors: Errors): Points | null => (row.text('分值') === '' ? null : neededPoints(row, '分值', errors));

export function readGrades(rows: readonly ReadRow[], errors: Errors): FullRuleSet['grades'] {
  const [first] = rows;
  if (!first) return null;
  const source = readSource(first, '', errors);
  const bands = rows.flatMap((row) => {
    const from = neededPoints(row, '下限（含）', errors);
    return from ? [{ label: row.text('等级'), from }] : [];
  });
  return source && { bands, source };
}

function readGroup(row: ReadRow, parts: readonly FullGroup[], errors: Errors): readonly FullGroup[] {
  const source = readSource(row, '', errors);
  const points = optionalPoints(row, errors);
  return source ? [{ name: row.text('名称'), aliases: splitWords(row.text('别名')), points, source, ...(parts.length > 0 && { parts }) }] : [];
}

/** 二级 rows belong to the 一级 row above them. */
export function readGroups(rows: readonly ReadRow[], errors: Errors): readonly FullGroup[] {
  const tops = rows.flatMap((row, i) => (row.text('级次') === '二级' ? [] : [i]));
  return tops.flatMap((top, i) => {
    const row = rows[top];
    const below = rows.slice(top + 1, tops[i + 1] ?? rows.length);
    return row ? readGroup(row, below.flatMap((part) => readGroup(part, [], errors)), errors) : [];
  });
}

/** Rows with an empty 标识 carry further conditions of the indicator above them. */
function splitIndicators(rows: readonly ReadRow[]): readonly (readonly ReadRow[])[] {
  const tops = rows.flatMap((row, i) => (row.text('标识') === '' ? [] : [i]));
  return tops.map((top, i) => rows.slice(top, tops[i + 1] ?? rows.length));
}

interface PlacedIndicator { readonly indicator: FullIndicator; readonly row: ReadRow }

function notApplicableOf(row: ReadRow, errors: Errors): Pick<FullIndicator, 'notApplicable'> {
  const word = row.text('不适用时');
  if (word === '') return {};
  const notApplicable = keyOfWord(NOT_APPLICABLE_WORDS, word);
  if (!notApplicable) errors.push({ at: row.at('不适用时'), message: `“不适用时”应填${Object.values(NOT_APPLICABLE_WORDS).join('、')}之一` });
  return notApplicable ? { notApplicable } : {};
}

function readIndicator(rows: readonly ReadRow[], errors: Errors): readonly PlacedIndicator[] {
  const [row] = rows;
  if (!row) return [];
  const name = row.text('指标名称');
  if (name === '') errors.push({ at: row.at('指标名称'), message: '缺少指标名称' });
  const maxPoints = optionalPoints(row, errors);
  const method = readMethodCells({ rows, errors });
  const source = readSource(row, '', errors);
  const methodSource: SourceRef | null = hasSource(row, '方法') ? readSource(row, '方法', errors) : null;
  if (!method || !source) return [];
  return [{ row, indicator: {
    id: row.text('标识'), name, aliases: splitWords(row.text('别名')), level1: row.text('一级指标'), level2: row.text('二级指标'), maxPoints, method,
    compliance: row.text('逐项确认') === '是', ...notApplicableOf(row, errors), source, ...(methodSource && { methodSource }),
  } }];
}

function readExecutionRate(rows: readonly ReadRow[], errors: Errors): FullRuleSet['executionRate'] {
  const [row] = rows;
  if (!row) return null;
  const maxPoints = neededPoints(row, '分值', errors);
  const method = readMethodCells({ rows, errors });
  const source = readSource(row, '', errors);
  return maxPoints && method && source && { maxPoints, method, source };
}

export function readIndicators(rows: readonly ReadRow[], errors: Errors): { readonly executionRate: FullRuleSet['executionRate']; readonly indicators: readonly PlacedIndicator[] } {
  const blocks = splitIndicators(rows);
  const execution = blocks.find(([row]) => row?.text('标识') === EXECUTION_RATE_ROW);
  return {
    executionRate: execution ? readExecutionRate(execution, errors) : null,
    indicators: blocks.filter((block) => block !== execution).flatMap((block) => readIndicator(block, errors)),
  };
}

function readSwitch(row: ReadRow, errors: Errors): { readonly values: Partial<IndicatorPolicy>; readonly sources: IndicatorPolicy['sources'] } {
  const name = POLICY_SWITCHES.find((candidate) => SWITCH_WORDS[candidate] === row.text('事项'));
  if (!name) errors.push({ at: row.at('事项'), message: `不认识的计分口径“${row.text('事项')}”` });
  const values = name ? switchOfCell(name, row.text('取值')) : {};
  if (!values) errors.push({ at: row.at('取值'), message: `“${row.text('事项')}”的取值“${row.text('取值')}”读不懂` });
  const source = name && hasSource(row, '') ? readSource(row, '', errors) : null;
  return { values: values ?? {}, sources: name && source ? { [name]: source } : {} };
}

export function readPolicy(rows: readonly ReadRow[], errors: Errors): IndicatorPolicy {
  return rows.map((row) => readSwitch(row, errors)).reduce<IndicatorPolicy>(
    (policy, { values, sources }) => ({ ...policy, ...values, sources: { ...policy.sources, ...sources } }), DEFAULT_POLICY);
}

const isOpenSwitch = (name: string | null): name is OpenSwitch['switch'] =>
  name !== null && !['sources', 'qualitativeBands', 'overAchievement'].includes(name);

export function readOpen(rows: readonly ReadRow[], errors: Errors): readonly OpenSwitch[] {
  return rows.flatMap((row): readonly OpenSwitch[] => {
    const name = keyOfWord(SWITCH_WORDS, row.text('事项'));
    const choices = splitLines(row.text('选项')).map((line) => { const [value = '', label = value] = splitParts(line); return { value, label }; });
    if (isOpenSwitch(name) && choices.length > 1) return [{ switch: name, question: row.text('问题'), choices }];
    errors.push({ at: row.at('事项'), message: `待选口径“${row.text('事项')}”应是可以待选的口径，并至少有两个选项` });
    return [];
  });
}

export const readVocabulary = (rows: readonly ReadRow[]): FullRuleSet['vocabulary'] =>
  Object.fromEntries(rows.map((row) => [row.text('用途'), splitWords(row.text('词语'))]));
