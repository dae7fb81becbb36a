// Where she points: hidden sheets are read only there.
import { grid, workbookOf } from '../../support/grid';
import { recognizeWorkbook } from './support/recognize';

const form = grid(`
  | 项目支出绩效自评表（2024年度） | < | < | < | < |
  | 项目名称：护林防火 | < | < | < | < |
  | 一级指标 | 三级指标 | 分值 | 得分 | 备注 |
  | 产出指标 | 巡护里程 | 100 | | |`);
const hidden = { ...grid(`
  | 绩效目标完成情况（2024年度） | < | < | < |
  | 一级指标 | 三级指标 | 指标值 | 完成值 |
  | 产出指标 | 巡护里程 | ≥1000公里 | 900公里 |
  | | | | |
  | 项目资金（万元） | 全年预算数 | 全年执行数 | |
  | 合计 | 10 | 9 | |`, { name: '底表' }), visibility: 'hidden' as const };

const details = (...ranges: readonly [number, number][]): readonly string[] => {
  const tables = ranges.map(([top, bottom]) => ({ kind: 'targets', form: null, range: { sheet: '底表', top, left: 1, bottom, right: 4 } }));
  const read = recognizeWorkbook(workbookOf(form, hidden), { tables });
  return [...read.forms.flatMap((one) => [...one.details.map(({ name }) => name.value), ...one.budgets.map(() => '金额')]), ...read.hiddenSheets.map((name) => `未读${name}`)];
};

test('a hidden sheet is named and not read', () => { expect(details()).toEqual(['未读底表']); });
test('the table she points to on it is read, the rest of it is not', () => { expect(details([2, 3])).toEqual(['巡护里程']); });
