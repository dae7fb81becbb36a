// A workbook in which everything is in order yields no finding at all.
import { grid } from '../../support/grid';
import { projectForm } from '../scoring/sheets';
import { findingsIn } from './found';

test('a project form in order', () => {
  expect(findingsIn([projectForm(`
    | 产出指标（50分） | 数量指标 | 举办培训班 | ≥10期 | 11期 | 30 | | |
    | 产出指标（50分） | 质量指标 | 培训合格率 | ≥95% | 96.5% | 20 | | |
    | 效益指标（30分） | 社会效益指标 | 受益群众 | ≥2000人 | 2100人 | 30 | | |
    | 满意度指标（10分） | 服务对象满意度指标 | 学员满意度 | ≥90% | 94% | 10 | | |`, '120 | 128.5 | 128.5')])).toEqual([]);
});

test('a department with everything said, spent, carried over, evidenced and explained', () => {
  const form = grid(`
    | 部门整体支出绩效自评表（2024年度） | < | < | < | < | < | < |
    | 单位名称：示例市某局 | < | < | < | | | |
    | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 扣分说明 |
    | 履职效能 | 整体效能 | 部门预算资金支出率 | 20 | 支出率＝全年执行数÷全年预算数×100%，得分＝支出率×20分。 | | |
    | 管理效率 | 预算执行 | 结转结余率 | 30 | 结转结余率≤10%得30分；>10%不得分。 | | |
    | 管理效率 | 信息公开 | 预决算公开合规性 | 50 | 按规定公开的得50分，否则不得分。 | | |
    | 总分 | < | < | 100 | | | |`, { name: '自评表' });
  const check = grid(`
    | 管理效率自查登记表（2024年度） | < | < | < | < | < | < |
    | 二级指标 | 三级指标 | 分值 | 自查情况 | 扣分 | 扣分原因 | 佐证材料 |
    | 信息公开 | 预决算公开合规性 | 50 | 符合 | | | 网页截图 |`, { name: '自查' });
  const money = grid(`
    | 部门预算执行情况（2024年度） | < | < | < | < | < |
    | | | | | | 单位：万元 |
    | 项目 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 年末结转结余 |
    | 基本支出 | 480 | 500 | 490 | 98.00% | 10 |
    | 项目支出 | 480 | 500 | 470 | 94.00% | 30 |
    | 合计 | 960 | 1000 | 960 | 96.00% | 40 |`, { name: '预算' });
  expect(findingsIn([form, check, money])).toEqual([]);
});
