// 评分规则 changed in another program: cells typed as people type them, saved by LibreOffice, and scored by.
import { planRuleSheet, readRuleSheet, ruleSetNamed, ruleSheetOf, type FullRuleSet } from '../../src/core/rules';
import { cellAt, contentOf, type CellContent, type CellRef, type SheetSnapshot, type WorkbookEdit } from '../../src/core/workbook';
import { openXlsx } from '../../src/hosts/xlsx';
import { hasLibreOffice, savedByLibreOffice } from '../hosts/xlsx/libreOffice';
import { grid } from '../support/grid';
import { scoreBytes } from '../support/pipeline';
import { fullRuleSets } from '../../src/rulesets/fullRuleSets';
import { xlsxOf } from '../provinces/xlsxOf';

const withLibreOffice = hasLibreOffice('评分规则 saved by it') ? test : test.skip;

const form = grid(`
  | 项目支出绩效自评表（2023年度） | < | < | < | < | < | < |
  | 项目名称 | 垃圾清运 | < | < | < | < | < |
  | 资金情况（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
  | 年度资金总额 | 100 | 100 | 10 | | | |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 清运量 | ≥100吨 | 80吨 | 50 | |
  | 效益指标 | 社会效益指标 | 覆盖率 | ≥90% | 90% | 30 | |
  | 满意度指标 | 满意度指标 | 居民满意度 | ≥90% | 95% | 10 | |
  | 总分 | < | < | < | < | 100 | |`);

function national(): FullRuleSet {
  const found = ruleSetNamed(fullRuleSets(), 'national/project/2020');
  if (!found) throw new Error('no national rules');
  return found;
}

/** Column B of the row that begins with `name`. */
function change(sheet: SheetSnapshot, name: string, content: CellContent): WorkbookEdit {
  const rows = Array.from({ length: sheet.used?.bottom ?? 0 }, (_, i) => i + 1);
  const row = rows.find((one) => cellAt(sheet, one, 1).value === name);
  if (row === undefined) throw new Error(name);
  const at: CellRef = { sheet: sheet.name, row, column: 2 };
  return { kind: 'setCell', at, content, replaces: contentOf(cellAt(sheet, row, 2)) };
}

withLibreOffice('a pass mark typed as 60%, and grades at 85', () => {
  const workbook = openXlsx(xlsxOf(form));
  const plan = planRuleSheet(national(), workbook.readSnapshot());
  if (plan.kind !== 'planned') throw new Error(plan.kind);
  const made = workbook.apply(plan.edits);
  if (made.kind !== 'applied') throw new Error(made.kind);
  const exported = openXlsx(savedByLibreOffice(made.bytes));
  const sheet = ruleSheetOf(exported.readSnapshot());
  expect(sheet && readRuleSheet(sheet)).toEqual({ ok: true, ruleSet: national() });
  if (!sheet) return;
  // A percentage typed into a cell is the number 0.6; a bound of a grade is a number.
  const changed = exported.apply([change(sheet, '定量及格线', { kind: 'number', value: 0.6 }), change(sheet, '优', { kind: 'number', value: 85 }), change(sheet, '良', { kind: 'number', value: 75 })]);
  if (changed.kind !== 'applied') throw new Error(changed.kind);
  const { assessment } = scoreBytes(savedByLibreOffice(changed.bytes));
  // 80÷100＝80％，（80％－60％）÷（1－60％）＝50％，×50＝25；10＋25＋30＋10＝75，良
  const [scored] = assessment.forms;
  expect(assessment.findings.filter(({ kind }) => kind === 'ruleSheetInvalid')).toEqual([]);
  expect(scored?.evaluation.total).toMatchObject({ kind: 'final', grade: '良' });
  expect(scored?.evaluation.total.kind === 'final' ? scored.evaluation.total.points.toFixed() : '').toBe('75');
});
