// No 分值 in any row: equal points, once agreed, within the levels that print theirs.
import { grid } from '../../support/grid';
import { score } from './sheets';

const form = (level1: readonly [string, string, string]): ReturnType<typeof grid> => grid(`
    | 项目支出绩效自评表 | < | < | < | < | < | < |
    | （2024年度） | < | < | < | < | < | < |
    | 项目名称 | 示例项目 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | ${level1[0]} | 数量指标 | 产出一项 | ≥10场 | 10场 | | |
    | ^ | 质量指标 | 产出二项 | ≥90% | 95% | | |
    | ^ | 时效指标 | 产出三项 | 12月底前 | 11月 | | |
    | ${level1[1]} | 社会效益指标 | 效益一项 | ≥90% | 95% | | |
    | ${level1[2]} | 满意度指标 | 群众满意度 | ≥90% | 95% | | |`);

function pointsOf(sheet: ReturnType<typeof grid>): readonly (string | undefined)[] {
  const asked = score([sheet]);
  const id = asked.questions.find(({ about }) => about.kind === 'equalSplit')?.id ?? '';
  const { evaluation } = score([sheet], { answers: { [id]: '是' } });
  return evaluation.indicators.map(({ maxPoints }) => maxPoints?.toFixed());
}

test('within the level that prints its points, the remainder on its last row', () => {
  // 50÷3＝16.67、16.67、16.66；30；20
  expect(pointsOf(form(['产出指标（50分）', '效益指标（30分）', '满意度指标（20分）']))).toEqual(['16.67', '16.67', '16.66', '30', '20']);
});

test('levels without points share what is left of the total', () => {
  // （100－50）÷2＝25
  expect(pointsOf(form(['产出指标（50分）', '效益指标', '满意度指标']))).toEqual(['16.67', '16.67', '16.66', '25', '25']);
});

test('no level prints any: all rows alike', () => {
  expect(pointsOf(form(['产出指标', '效益指标', '满意度指标']))).toEqual(['20', '20', '20', '20', '20']);
});
