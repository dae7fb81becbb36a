// 评分规则 read back: the sheet is the rule set wherever it stands, so it is checked like one.
import type { CellRef, SheetSnapshot } from '../workbook';
import { readBasics } from './readBasics';
import { readGrades, readGroups, readIndicators, readOpen, readPolicy, readSources, readVocabulary } from './readRuleSections';
import { readRuleRows } from './readRuleRows';
import type { ReadTable, RuleSheetError } from './ruleTable';
import type { Path } from './problem';
import { verifyRuleSet } from './verifyRuleSet';
import { POLICY_SWITCHES } from './describePolicy';
import { SWITCH_WORDS } from './words';
import type { FullRuleSet } from './fullRuleSet';

export type RuleSheetReading =
  | { readonly ok: true; readonly ruleSet: FullRuleSet }
  | { readonly ok: false; readonly errors: readonly RuleSheetError[] };

function assemble(table: ReadTable, errors: RuleSheetError[], sheet: string): FullRuleSet | null {
  const basics = readBasics(table.basics, errors, sheet);
  const { executionRate, indicators } = readIndicators(table.indicators, errors);
  const ruleSet = {
    sources: readSources(table.sources, errors), grades: readGrades(table.grades, errors), groups: readGroups(table.groups, errors),
    executionRate, indicators: indicators.map(({ indicator }) => indicator), policy: readPolicy(table.policy, errors),
    vocabulary: readVocabulary(table.vocabulary),
  };
  const open = readOpen(table.open, errors);
  return basics && errors.length === 0 ? { ...basics, ...ruleSet, ...(open.length > 0 && { open }) } : null;
}

/** The cell a fault of the whole rule set is best mended at. */
function cellOf(path: Path, table: ReadTable, ruleSet: FullRuleSet): CellRef {
  const [section, index, field] = path;
  const home: CellRef = table.basics[0]?.at('内容') ?? { sheet: '', row: 1, column: 1 };
  // What is wrong with a source is mended in its column.
  const column = (other: string): string => (path.includes('source') ? '来源' : other);
  const at = (rows: ReadTable[keyof ReadTable], row: number, name: string): CellRef => rows[row]?.at(column(name)) ?? home;
  const basic = (name: string): CellRef => table.basics.find((row) => row.text('事项') === name)?.at('内容') ?? home;
  switch (section) {
    case 'total': return basic('总分');
    case 'fiscalYears': return basic('截止年度');
    case 'rounding': return table.basics.find((row) => row.text('事项') === '得分小数位数')?.at('来源') ?? home;
    case 'grades': return at(table.grades, typeof field === 'number' ? field : 0, '下限（含）');
    case 'groups': return table.groups.find((row) => row.text('名称') === groupName(path, ruleSet))?.at(column('分值')) ?? home;
    case 'indicators': {
      const id = typeof index === 'number' ? ruleSet.indicators[index]?.id : undefined;
      return table.indicators.find((row) => row.text('标识') === id)?.at(COLUMN_OF[String(field)] ?? '计分方法') ?? home;
    }
    case 'executionRate': return at(table.indicators, 0, '计分方法');
    case 'policy': {
      const name = POLICY_SWITCHES.find((candidate) => candidate === index);
      return table.policy.find((row) => name && row.text('事项') === SWITCH_WORDS[name])?.at(column('取值')) ?? home;
    }
    default: return home;
  }
}

const COLUMN_OF: Readonly<Record<string, string>> = { id: '标识', name: '指标名称', level1: '一级指标', level2: '二级指标', source: '来源', methodSource: '方法来源', maxPoints: '分值' };

function groupName(path: Path, ruleSet: FullRuleSet): string | undefined {
  const [, index, field, part] = path;
  const group = typeof index === 'number' ? ruleSet.groups[index] : undefined;
  return field === 'parts' && typeof part === 'number' ? group?.parts?.[part]?.name : group?.name;
}

/** Reads and checks the sheet. Everything wrong is told at once, each at its cell. */
export function readRuleSheet(sheet: SheetSnapshot): RuleSheetReading {
  const table = readRuleRows(sheet);
  const errors: RuleSheetError[] = [];
  const ruleSet = assemble(table, errors, sheet.name);
  if (!ruleSet) return { ok: false, errors };
  const problems = verifyRuleSet(ruleSet);
  if (problems.length === 0) return { ok: true, ruleSet };
  return { ok: false, errors: problems.map(({ path, message }) => ({ at: cellOf(path, table, ruleSet), message })) };
}
