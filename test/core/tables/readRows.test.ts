// What the rows under a header are: indicators with their levels, places to fill, totals, notes and signatures.
import { formatCell } from '../../../src/core/workbook';
import { grid } from '../../support/grid';
import { formIn, rowInWords } from './support/recognize';

const HEADER = `| 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |`;
const cardOf = (rows: string, options = {}): NonNullable<ReturnType<typeof formIn>['scorecard']> => {
  const { scorecard } = formIn(grid(`${HEADER}\n${rows.trim()}`, options));
  if (!scorecard) throw new Error('no scorecard');
  return scorecard;
};
const rowsOf = (rows: string, options = {}): readonly string[] => cardOf(rows, options).rows.map(rowInWords);

const MERGED = `
  | 产出指标 | 数量指标 | 甲 | ≥1 | 1 | 20 | | |
  | ^ | ^ | 乙 | ≥2 | 2 | 20 | | |
  | ^ | 质量指标 | 丙 | ≥3 | 3 | 20 | | |
  | 效益指标 | 社会效益 | 丁 | ≥4 | 4 | 40 | | |`;
const LEVELED = ['产出指标/数量指标/甲 20 ≥1 1', '产出指标/数量指标/乙 20 ≥2 2', '产出指标/质量指标/丙 20 ≥3 3', '效益指标/社会效益/丁 40 ≥4 4'];

test('levels reach over merged rows', () => { expect(rowsOf(MERGED)).toEqual(LEVELED); });
test('levels are carried forward where merges are not known', () => { expect(rowsOf(MERGED, { merges: 'unknown' })).toEqual(LEVELED); });
test('levels are carried forward over cells left blank', () => { expect(rowsOf(MERGED.replaceAll('^', ''))).toEqual(LEVELED); });
test('levels repeated in every row', () => {
  expect(rowsOf(`
    | 产出指标 | 数量指标 | 甲 | ≥1 | 1 | 50 | | |
    | 产出指标 | 数量指标 | 乙 | ≥2 | 2 | 50 | | |`)).toEqual(['产出指标/数量指标/甲 50 ≥1 1', '产出指标/数量指标/乙 50 ≥2 2']);
});
test('a new level 1 ends the level 2 above it', () => {
  expect(rowsOf(`
    | 产出指标 | 数量指标 | 甲 | ≥1 | 1 | 50 | | |
    | 效益指标 | | 乙 | ≥2 | 2 | 50 | | |`)[1]).toBe('效益指标//乙 50 ≥2 2');
});
test('points in a level’s label are no part of its name', () => {
  expect(rowsOf(`
    | 产出指标⏎（50分） | 数量指标（20） | 甲 | ≥1 | 1 | 50 | | |
    | 履职效能50 | 社会效益50分 | 乙 | ≥2 | 2 | 50 | | |`)).toEqual(['产出指标/数量指标/甲 50 ≥1 1', '履职效能/社会效益/乙 50 ≥2 2']);
});
test('beside a 分值 of its own the number in a name is part of it, unless it is that 分值', () => {
  expect(rowsOf(`
    | 产出指标 | 数量指标 | 培训场次（1） | ≥1 | 1 | 20 | | |
    | | | 培训场次（2） | ≥1 | 1 | 20 | | |
    | | | 讲座3 | ≥1 | 1 | 20 | | |
    | | | 展览（30） | ≥1 | 1 | 30 | | |
    | | | 参观（10分） | ≥1 | 1 | 10 | | |`)).toEqual([
    '产出指标/数量指标/培训场次（1） 20 ≥1 1', '产出指标/数量指标/培训场次（2） 20 ≥1 1', '产出指标/数量指标/讲座3 20 ≥1 1', '产出指标/数量指标/展览 30 ≥1 1', '产出指标/数量指标/参观 10 ≥1 1']);
});
test('names keep her quotation marks and lose line breaks', () => {
  expect(rowsOf('| 产出指标 | 数量指标 | 建设“两新”⏎党组织阵地 | 2个 | 2个 | 100 | | |')).toEqual(['产出指标/数量指标/建设“两新”党组织阵地 100 2个 2个']);
});
test('an indicator merged over all level columns is its own name', () => {
  expect(rowsOf(`
    | 预算执行率（10分） | < | < | 100% | 96% | 10 | | |
    | 产出指标 | 数量指标 | 甲 | ≥1 | 1 | 90 | | |`)).toEqual(['预算执行率//预算执行率 10 100% 96%', '产出指标/数量指标/甲 90 ≥1 1']);
});
test('a name in the level-2 column of one row', () => {
  expect(rowsOf(`
    | 预算执行 | 预算执行率 | | 100% | 96% | 10 | | |
    | 产出指标 | 数量指标 | 甲 | ≥1 | 1 | 90 | | |`).map((row) => row.split(' ')[0])).toEqual(['预算执行/预算执行率/预算执行率', '产出指标/数量指标/甲']);
});

describe('totals', () => {
  const totalsOf = (rows: string): unknown => { const { totals, subtotals, rows: { length } } = cardOf(rows); return [totals?.label.value, totals?.maxPoints?.text, subtotals.map(({ label, level1 }) => `${label.value} ${level1 ?? ''}`.trim()), length]; };
  test('合计 at the end', () => { expect(totalsOf(`${MERGED}\n| 合计 | < | < | < | < | 100 | | |`)).toEqual(['合计', '100', [], 4]); });
  test('总　分 with a blank between', () => { expect(totalsOf(`${MERGED}\n| 总　分 | < | < | < | < | 100 | | |`)).toEqual(['总　分', '100', [], 4]); });
  test('合计 at the top', () => { expect(totalsOf(`| 合计 | < | < | < | < | 100 | | |\n${MERGED.trim()}`)).toEqual(['合计', '100', [], 4]); });
  test('小计 between the levels is no indicator', () => {
    expect(totalsOf(`
      | 产出指标 | 数量指标 | 甲 | ≥1 | 1 | 60 | | |
      | | 小计 | | | | 60 | | |
      | 效益指标 | 社会效益 | 乙 | ≥2 | 2 | 40 | | |
      | | 小计 | | | | 40 | | |
      | 总分 | | | | | 100 | | |`)).toEqual(['总分', '100', ['小计 产出指标', '小计 效益指标'], 2]);
  });
  test('产出指标小计 and 产出指标合计 are sums of their level', () => {
    expect(totalsOf(`
      | 产出指标 | 数量指标 | 甲 | ≥1 | 1 | 60 | | |
      | 产出指标小计 | < | < | | | 60 | | |
      | 效益指标 | 社会效益 | 乙 | ≥2 | 2 | 40 | | |
      | 效益指标合计 | < | < | | | 40 | | |
      | 总分（100分） | < | < | | | 100 | | |`)).toEqual(['总分（100分）', '100', ['产出指标小计 产出指标', '效益指标合计 效益指标'], 2]);
  });
  test.each(['等级', '注：', '备注', '总分', '小计', '单位负责人'])('an indicator called %s is one', (name) => {
    expect(rowsOf(`| 产出指标 | 数量指标 | 甲 | ≥1 | 1 | 50 | | |\n| | | ${name} | ≥2 | 2 | 50 | | |\n| 总分 | | | | | 100 | | |`)[1]).toBe(`产出指标/数量指标/${name} 50 ≥2 2`);
  });
  test('words of a signature in an indicator do not end the table', () => {
    expect(rowsOf(`
      | 产出指标 | 数量指标 | 甲 | 合同签字盖章 | 合同均已签字 | 50 | | |
      | | | 乙 | ≥2 | 2 | 50 | | |`)).toHaveLength(2);
  });
  test('an indicator called 培训人次合计 is one', () => { expect(rowsOf('| 产出指标 | 数量指标 | 培训人次合计 | ≥1 | 1 | 100 | | |')).toHaveLength(1); });
  test('the total’s cells are those of its columns', () => {
    const { totals } = cardOf(`${MERGED}\n| 合计 | < | < | < | < | 100 | | |`);
    expect([totals?.maxPoints, totals?.score].map((cell) => cell && formatCell(cell.at))).toEqual(['自评表!F7', '自评表!G7']);
  });
});

describe('the cell for the grade', () => {
  const gradeOf = (rows: string, options = {}): string | null => { const { grade } = cardOf(`${MERGED}\n${rows}`, options); return grade && formatCell(grade.at); };
  test('right of its merged label', () => { expect(gradeOf('| 自评等级 | < | < | | < | < | < | < |')).toBe('自评表!D7'); });
  test('behind the label columns where merges are unknown', () => { expect(gradeOf('| 评价等级 | | | | | | | |', { merges: 'unknown' })).toBe('自评表!D7'); });
  test('where she wrote the grade, under the scores', () => {
    expect(gradeOf('| 自评等级 | | | | | | 良 | |')).toBe('自评表!G7');
    expect(gradeOf('| 等级 | | | | | 优秀 | | |', { merges: 'unknown' })).toBe('自评表!F7');
  });
  test('not at another label of the row', () => { expect(gradeOf('| 自评等级 | < | < | | 自评得分 | 95 | | |')).toBe('自评表!D7'); });
  test('in the row of the total', () => { expect(gradeOf('| 合计 | < | < | < | < | 100 | | 自评等级 | |'.replace('| 自评等级 | |', '| 自评等级 |'))).toBe('自评表!I7'); });
});

describe('what stands under the table', () => {
  test('notes, their numbered lines and the signatures are no indicators', () => {
    const card = cardOf(`${MERGED}
      | 总分 | < | < | < | < | 100 | | |
      | 注：1.得分保留两位小数。 | < | < | < | < | < | < | < |
      | 2.未得满分的须说明原因。 | < | < | < | < | < | < | < |

      | 填报人： | < | 项目负责人（签字）： | < | 单位（盖章）： | < | < | < |`);
    expect([card.rows.length, card.notes.map(({ value }) => value)]).toEqual([4, ['注：1.得分保留两位小数。', '2.未得满分的须说明原因。']]);
  });
  test('a note between the rows is passed over', () => {
    const card = cardOf(`
      | 产出指标 | 数量指标 | 甲 | ≥1 | 1 | 60 | | |
      | 备注：以下为效益指标。 | < | < | < | < | < | < | < |
      | 效益指标 | 社会效益 | 乙 | ≥2 | 2 | 40 | | |`);
    expect([card.rows.map(({ name }) => name.value), card.notes.length]).toEqual([['甲', '乙'], 1]);
  });
  test('other lists further down are left alone', () => {
    expect(rowsOf(`${MERGED}
      | 总分 | < | < | < | < | 100 | | |
      | 张三 | 13800000000 | | | | | | |
      | 李四 | 13900000000 | | | | | | |
      | 王五 | 13700000000 | | | | | | |
      | 赵六 | 13600000000 | | | | | | |`)).toEqual(LEVELED);
  });
});

describe('places to fill', () => {
  const places = (rows: string, options = {}): unknown => { const card = cardOf(rows, options); return [card.rows.length, card.templateRows.map(({ row, level1, level2 }) => [row, level1?.value, level2?.value].filter(Boolean).join(' '))]; };
  test('rows with level names alone', () => {
    expect(places(`
      | 产出指标 | | | | | | | |
      | 效益指标 | | | | | | | |
      | 总分 | < | < | < | < | 100 | | |`)).toEqual([0, ['3 产出指标', '4 效益指标']]);
  });
  test('blank rows under a merged level', () => {
    expect(places(`
      | 产出指标 | 数量指标 | | | | | | |
      | ^ | 质量指标 | | | | | | |
      | ^ | | | | | | | |
      | 总分 | < | < | < | < | 100 | | |`)).toEqual([0, ['3 产出指标 数量指标', '4 产出指标 质量指标', '5 产出指标 质量指标']]);
  });
  test('blank rows under a level that is not merged, up to the total', () => {
    expect(cardOf(`
      | 产出指标 | 数量指标 | | | | | | |
      | | | | | | | | |
      | 效益指标 | 社会效益指标 | | | | | | |
      | | | | | | | | |
      | 总分 | | | | | 100 | | |`).templateRows.map(({ row, level1 }) => [row, level1?.value])).toEqual([[3, '产出指标'], [4, '产出指标'], [5, '效益指标'], [6, '效益指标']]);
  });
  test('指标1： and …… of a printed template are no names', () => {
    expect(places(`
      | 产出指标 | 数量指标 | 指标1： | | | | | |
      | ^ | ^ | 指标2： | | | | | |
      | ^ | ^ | …… | | | | | |`)).toEqual([0, ['3 产出指标 数量指标', '4 产出指标 数量指标', '5 产出指标 数量指标']]);
  });
  test('a spacer row in a filled table is none', () => {
    expect(places(`
      | 产出指标 | 数量指标 | 甲 | ≥1 | 1 | 60 | | |
      | ^ | ^ | | | | | | |
      | ^ | ^ | 乙 | ≥1 | 1 | 40 | | |`)).toEqual([2, []]);
  });
});

test('one standard merged over several rows holds for each of them', () => {
  const { scorecard } = formIn(grid(`
    | 部门整体支出绩效自评表 | < | < | < | < |
    | 一级指标 | 三级指标 | 分值 | 评分标准 | 得分 |
    | 产出 | 甲 | 50 | 按完成比例得分。 | |
    | ^ | 乙 | 50 | ^ | |`));
  expect(scorecard?.rows.map(({ fields }) => fields.standard?.text)).toEqual(['按完成比例得分。', '按完成比例得分。']);
});

test('numbers typed as text, with full-width digits or separators, are the same points', () => {
  expect(rowsOf(`
    | 产出指标 | 数量指标 | 甲 | ≥1 | 1 | '60 | | |
    | 效益指标 | 社会效益 | 乙 | ≥2 | 2 | ４０分 | | |`)).toEqual(['产出指标/数量指标/甲 60 ≥1 1', '效益指标/社会效益/乙 40 ≥2 2']);
});

test('— and / and blank in 分值 are no points', () => {
  expect(rowsOf(`
    | 产出指标 | 数量指标 | 甲 | ≥1 | 1 | — | | |
    | 产出指标 | 数量指标 | 乙 | ≥1 | 1 | / | | |
    | 产出指标 | 数量指标 | 丙 | ≥1 | 1 | | | |`).map((row) => row.split(' ')[1])).toEqual(['?', '?', '?']);
});

test('percentages, days and errors show as a person sees them', () => {
  const [row] = cardOf('| 产出指标 | 质量指标 | 合格率 | 0.95 {0%} | 0.971 {0.0%} | 100 | #REF! | 45524 {yyyy/m/d} |').rows;
  expect([row?.fields.target?.text, row?.fields.actual?.text, row?.fields.score?.text, row?.fields.reason?.text]).toEqual(['95%', '97.1%', '#REF!', '2024-08-20']);
});

test('an indicator listed twice is named, with both places', () => {
  const { doubts } = { doubts: [formIn(grid(`${HEADER}
    | 产出指标 | 数量指标 | 甲 | ≥1 | 1 | 50 | | |
    | 产出指标 | 数量指标 | 甲 | ≥2 | 2 | 50 | | |`)).scorecard?.rows.map(({ key }) => key)] };
  expect(doubts).toEqual([['产出/数量/甲', '产出/数量/甲#2']]);
});
