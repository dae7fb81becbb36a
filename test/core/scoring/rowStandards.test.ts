// Printed standards over a row's own 年度指标值 and 实际完成值.
import { grid } from '../../support/grid';
import { describeWorking } from '../../../src/core/messages';
import { score } from './sheets';

function scoredRow(target: string, actual: string, standard: string, name = '群众满意度'): ReturnType<ReturnType<typeof score>['of']> {
  return score([grid(`
    | 部门整体支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 评分标准 | 得分 |
    | 满意度 | 服务对象满意度 | ${name} | ${target} | ${actual} | 10 | ${standard} | |
    | 产出 | 数量 | 其他 | ≥10期 | 10期 | 90 | 完成年度指标值的得满分；未完成的按完成比例得分。 | |
    | 合计 | < | < | < | < | 100 | | |`, { name: '表' })]).of(name);
}

function outcome(target: string, actual: string, standard: string, name?: string): string {
  const { result } = scoredRow(target, actual, standard, name);
  return result.kind === 'scored' ? result.score.toFixed() : result.kind === 'judgmentNeeded' ? result.why.kind : result.kind;
}

test.each([
  ['≥90%', '88%', '达到目标值得满分，每低于目标值1个百分点扣0.5分，扣完为止。', '低2个百分点；10−2×0.5＝9'],
  ['≤90%', '93%', '不高于目标值得满分，每超过目标值1个百分点扣0.5分，扣完为止。', '超3个百分点；10−3×0.5＝8.5'],
])('the working says on which side of %s %s lies', (target, actual, standard, words) => {
  expect(describeWorking(scoredRow(target, actual, standard, '一项比率').steps)).toContain(words);
});

const BANDS = '满意度≥90%得10分；80%≤满意度<90%得7分；满意度<80%不得分。';

test.each([
  ['≥90%', '92%', BANDS, '10'],
  ['≥90%', '90%', BANDS, '10'],
  ['≥90%', '89.99%', BANDS, '7'],
  ['≥90%', '80%', BANDS, '7'],
  ['≥90%', '79.9%', BANDS, '0'],
  ['≥90%', '完成', BANDS, 'wordsForNumber'],
  ['≥90%', '', BANDS, 'inputMissing'],
  ['≥90%', '88%', '达到目标值得满分，每低于目标值1个百分点扣0.5分，扣完为止。', '9'],
  ['≥90%', '95%', '达到目标值得满分，每低于目标值1个百分点扣0.5分，扣完为止。', '10'],
  ['≥90%', '60%', '达到目标值得满分，每低于目标值1个百分点扣0.5分，扣完为止。', '0'],
  ['≥90%', '81%', '完成年度指标值的得满分；未完成的按完成比例得分。', '9'],
  ['稳定改善', '达成年度指标', '达成得满分，部分达成、未达成酌情得分。', '10'],
  ['稳定改善', '部分达成', '达成得满分，部分达成、未达成酌情得分。', 'qualitativeBand'],
  ['≥90%', '92%', '满意度达到90%的，得10分。', '10'],
])('目标%s、完成%s，“%s”: %s', (target, actual, standard, expected) => {
  expect(outcome(target, actual, standard)).toBe(expected);
});

test('a rate stated in the row counts where the workbook has no amounts to make it of', () => {
  expect(outcome('100%', '97.2%', '得分＝支出率×10分。', '部门预算资金支出率')).toBe('9.72');
  expect(outcome('100%', '按上表计算', '得分＝支出率×10分。', '部门预算资金支出率')).toBe('inputMissing');
});

test('a started step about which nothing is printed is for a person', () => {
  expect(outcome('≥90%', '88.5%', '达到目标值得满分，每低于目标值1个百分点扣0.5分，扣完为止。')).toBe('startedStep');
});
