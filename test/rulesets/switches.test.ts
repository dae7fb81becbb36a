// Each switch of the policies, the whole way: a workbook is scored, the switch is set in its 评分底稿 in the words offered
// there, and it is scored again. Every score is worked by hand; the working says what was applied.
import { assessmentJson, type ScorecardJson } from '../../src/core/assessmentJson';
import type { Choices } from '../../src/core/scoring';
import { cellAt, sheetNamed, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../../src/core/workbook';
import { grid } from '../support/grid';
import { scoreBytes, withCells, type Scored } from '../support/pipeline';
import { workingOf } from '../provinces/judged';
import { xlsxOf } from '../provinces/xlsxOf';

const PAPER = '评分底稿';
const [WORDS, NOW, OFFERED] = [5, 6, 8];

const cardOf = ({ assessment }: Scored): ScorecardJson => {
  const [card] = assessmentJson(assessment).scorecards;
  if (!card) throw new Error('no scorecard');
  return card;
};

/** The row of 计分口径 for the switch of this name; null where the paper shows none. */
function settingRow(snapshot: WorkbookSnapshot, name: string): number | null {
  const paper = sheetNamed(snapshot, PAPER);
  const rows = Array.from({ length: paper?.used?.bottom ?? 0 }, (_, i) => i + 1);
  return rows.find((row) => paper && cellAt(paper, row, 1).value === '口径' && cellAt(paper, row, WORDS).value === name) ?? null;
}

const valueIn = (snapshot: WorkbookSnapshot, row: number, column: number): CellValue => cellAt(sheetNamed(snapshot, PAPER) ?? grid('| |'), row, column).value;

/** Scored, the switch set, scored again. */
function set(sheets: readonly SheetSnapshot[], name: string, words: string, choices: Partial<Choices> = {}): { readonly before: ScorecardJson; readonly after: ScorecardJson; readonly offered: CellValue; readonly now: CellValue } {
  const first = scoreBytes(xlsxOf(...sheets), choices);
  const row = settingRow(first.snapshot, name);
  if (row === null) throw new Error(`评分底稿 shows no switch ${name}`);
  const second = scoreBytes(withCells(first.bytes, { [`${PAPER}!M${String(row)}`]: words }), choices);
  const again = settingRow(second.snapshot, name);
  return { before: cardOf(first), after: cardOf(second), offered: valueIn(first.snapshot, row, OFFERED), now: valueIn(second.snapshot, again ?? 1, NOW) };
}

const scoreIn = ({ executionRate, indicators }: ScorecardJson, name: string): number | null =>
  (name === '预算执行率' && executionRate ? executionRate.score : indicators.find((one) => one.name === name)?.score ?? null);

const MONEY = `
    | 年度资金总额 | 100 | 100 | 95 | 10 | | |
    | 其中：当年财政拨款 | 70 | 70 | 70 | — | | |
    | 上年结转资金 | 10 | 10 | 5 | — | | |
    | 其他资金 | 20 | 20 | 20 | — | | |`;

const project = (rows: string, money = MONEY): SheetSnapshot => grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < |
    | 项目名称 | 垃圾清运 | < | < | 主管部门 | 示例市城管局 | < |
    | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |${money}
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    ${rows.trim()}
    | 总分 | < | < | < | < | 100 | |`, { name: '自评表' });

const others = (points: number): string => `
    | 产出指标 | 质量指标 | 其他产出 | ≥90% | 95% | ${String(50 - points)} | |
    | 效益指标 | 社会效益指标 | 效益一项 | ≥90% | 95% | 30 | |
    | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 10 | |`;

const one = (target: string, actual: string): readonly SheetSnapshot[] => [project(`| 产出指标 | 数量指标 | 示例指标 | ${target} | ${actual} | 10 | |${others(10)}`)];

describe('of a project', () => {
  test.each([
    // (1－9÷90)×10＝9；90÷99×10＝9.0909…
    ['反向指标', '按指标值÷完成值', '≤90元', '99元', 9, 9.09, '90÷99'],
    // 12÷10 达到；(1－2÷10)×10＝8
    ['超过“等于”的指标值', '按反向指标扣减', '＝10次', '12次', 10, 8, '1−（12−10）÷10'],
    // 150÷100＝150％：10－1＝9；10－10×10％＝9；10－10×（150％－130％）×60％＝8.8
    ['超额扣分', '130%以上扣1分', '≥100次', '150次', 10, 9, '10−1＝9'],
    ['超额扣分', '130%以上扣分值的10%', '≥100次', '150次', 10, 9, '10−10×10%＝9'],
    ['超额扣分', '130%以上扣超出部分的60%', '≥100次', '150次', 10, 8.8, '10−10×（150%−130%）×60%＝8.8'],
    // 80÷100×10＝8；（80％－60％）÷（1－60％）×10＝5
    ['定量及格线', '60%', '≥100次', '80次', 8, 5, '（完成率−60%）÷（100%−60%）＝50.00%'],
  ])('%s: %s', (name, words, target, actual, before, after, working) => {
    const changed = set(one(target, actual), name, words);
    expect([scoreIn(changed.before, '示例指标'), scoreIn(changed.after, '示例指标')]).toEqual([before, after]);
    expect(workingOf(changed.after, '示例指标')).toContain(working);
  });

  test('定性达成: asked instead of counted', () => {
    const { before, after } = set(one('服务水平明显提升', '达成预期指标'), '定性达成', '询问');
    expect([scoreIn(before, '示例指标'), scoreIn(after, '示例指标')]).toEqual([10, null]);
  });

  test('three bands by 80/60 or 80/50: what 部分达成 may give', () => {
    // 10 分：60％—80％ 为 6 至 8 分；50％—80％ 为 5 至 8 分
    const { before, after, offered, now } = set(one('服务水平明显提升', '部分达成预期指标并具有一定效果'), '定性分档', '三档以80%、50%为界');
    expect(offered).toBe('三档以80%、60%为界／三档以80%、50%为界，也可照此填写别的数');
    expect(now).toContain('50%');
    const range = (card: ScorecardJson): unknown => card.indicators.find(({ name }) => name === '示例指标')?.range;
    expect([range(before), range(after)]).toEqual([{ from: 6, below: 8 }, { from: 5, below: 8 }]);
  });

  test('含不含上年结转: both sides of the rate without it', () => {
    // 95÷100×10＝9.5；（95－5）÷（100－10）＝100％，得 10
    const { before, after } = set([project(`| 产出指标 | 数量指标 | 示例指标 | ≥10次 | 10次 | 10 | |${others(10)}`)], '执行率含不含上年结转', '不含上年结转');
    expect([scoreIn(before, '预算执行率'), scoreIn(after, '预算执行率')]).toEqual([9.5, 10]);
    expect(after.executionRate?.working).toContain('不含上年结转资金；（95−5）÷（100−10）＝100.00%');
  });

  test('含不含上年结转: as a note of the form says', () => {
    const noted = grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < |
    | 项目名称 | 垃圾清运 | < | < | 主管部门 | 示例市城管局 | < |
    | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |${MONEY}
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 示例指标 | ≥10次 | 10次 | 10 | |${others(10)}
    | 总分 | < | < | < | < | 100 | |
    | 注：预算执行率不含上年结转资金。 | < | < | < | < | < | < |`, { name: '自评表' });
    const scored = scoreBytes(xlsxOf(noted));
    expect(cardOf(scored).executionRate).toMatchObject({ score: 10, working: expect.stringContaining('不含上年结转资金') as string });
    // The report tells the money of the whole, and of which part the rate is.
    const told = scored.assessment.forms[0]?.report?.paragraphs.map((paragraph) => paragraph.text).join('') ?? '';
    expect(told).toContain('全年预算数100.00万元，全年执行数95.00万元，预算执行率（不含上年结转资金）100.00%');
    const row = settingRow(scored.snapshot, '执行率含不含上年结转');
    expect([NOW, NOW + 1].map((column) => valueIn(scored.snapshot, row ?? 1, column))).toEqual(['现为：不含上年结转', '自评表写明']);
  });

  test('资金范围: 财政拨款 without 其他资金', () => {
    // （95－20）÷（100－20）＝93.75％，×10＝9.375→9.38
    const { after } = set([project(`| 产出指标 | 数量指标 | 示例指标 | ≥10次 | 10次 | 10 | |${others(10)}`)], '执行率的资金范围', '只算财政拨款');
    expect(scoreIn(after, '预算执行率')).toBe(9.38);
    expect(after.executionRate?.working).toContain('只算财政拨款，不含其他资金；（95−20）÷（100−20）＝93.75%');
  });

  test('执行率分母: 年初预算', () => {
    // 76÷95×10＝8；76÷80×10＝9.5
    const { before, after } = set([project(`| 产出指标 | 数量指标 | 示例指标 | ≥10次 | 10次 | 10 | |${others(10)}`, `
    | 年度资金总额 | 80 | 95 | 76 | 10 | | |`)], '执行率分母', '年初预算数');
    expect([scoreIn(before, '预算执行率'), scoreIn(after, '预算执行率')]).toEqual([8, 9.5]);
    expect(after.executionRate?.working).toContain('以年初预算数为分母');
  });

  test('总分按执行率封顶', () => {
    // 76÷80＝95％；9.5＋90＝99.5，封顶 100×95％＝95
    const { before, after } = set([project(`| 产出指标 | 数量指标 | 示例指标 | ≥10次 | 10次 | 10 | |${others(10)}`, `
    | 年度资金总额 | 80 | 80 | 76 | 10 | | |`)], '总分按执行率封顶', '是');
    expect([before.total, after.total]).toEqual([99.5, 95]);
  });
});

test('得分系数法: the coefficient of the row instead of target against actual', () => {
  // 80÷100×10＝8；得分系数 95％×10＝9.5
  const sheet = grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
    | 项目名称 | 垃圾清运 | < | < | 主管部门 | 示例市城管局 | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分系数 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 示例指标 | ≥100次 | 80次 | 95% | 10 | |
    | 产出指标 | 质量指标 | 其他产出 | ≥90% | 95% | 100% | 50 | |
    | 效益指标 | 社会效益指标 | 效益一项 | ≥90% | 95% | 100% | 30 | |
    | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 100% | 10 | |
    | 总分 | < | < | < | < | | 100 | |`, { name: '自评表' });
  const { before, after } = set([sheet], '得分系数法', '是');
  expect([scoreIn(before, '示例指标'), scoreIn(after, '示例指标')]).toEqual([8, 9.5]);
  expect(workingOf(after, '示例指标')).toContain('得分系数95%');
});

describe('加分项', () => {
  const bonus = (score: string, actual = ''): readonly SheetSnapshot[] => [grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < |
    | 项目名称 | 垃圾清运 | < | < | 主管部门 | 示例市城管局 | < |
    | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | 年度资金总额 | 100 | 100 | 70 | 10 | | |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 示例指标 | ≥10次 | 10次 | 10 | |${others(10)}
    | 加分项 | 加分项 | 获得省级表彰 | | ${actual} | 5 | ${score} |
    | 总分 | < | < | < | < | 100 | |`, { name: '自评表' })];

  test('added up to the form’s own points, or beyond them, or not at all', () => {
    // 7＋90＝97，加 4 分为 101，封顶 100
    expect(set(bonus('4'), '加分项', '计入，总分不封顶')).toMatchObject({ before: { total: 100, maxPointsSum: 100 }, after: { total: 101, maxPointsSum: 100 }, now: '现为：计入，总分不封顶' });
    expect(set(bonus('4'), '加分项', '不计入').after.total).toBe(97);
  });
  test('a bonus nobody claims adds nothing and leaves nothing open', () => {
    const card = cardOf(scoreBytes(xlsxOf(...bonus(''))));
    expect(card).toMatchObject({ total: 97, maxPointsSum: 100 });
  });
  test('one that is claimed in words waits for its points', () => {
    const card = cardOf(scoreBytes(xlsxOf(...bonus('', '获省级表彰1次'))));
    expect(card.total).toBeNull();
  });
});

const department = (rows: string): SheetSnapshot => grid(`
    | 部门整体支出绩效自评表（2024年度） | < | < | < | < | < | < |
    | 单位名称：示例市某局 | | | | | | |
    | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 扣分说明 |
    ${rows.trim()}
    | 合计 | < | < | 100 | | | |`, { name: '自评表' });

const money = (rows: string): SheetSnapshot => grid(`
    | 部门预算执行情况（单位：万元） | < | < | < | < |
    | 项目 | 年初预算数 | 全年预算数 | 全年执行数 | 结转结余 |
    ${rows.trim()}`, { name: '预算执行' });

describe('of a department', () => {
  const rest = '| 履职效能 | 整体效能 | 示例产出 | 90 | | 90 | |';
  test.each([
    // 5÷50＝10％，不超过 10％ 满分；5÷40＝12.5％，得 5
    ['结转结余率分母', '年初预算数', '结转结余率', '结转结余率≤10%得10分，超过10%得5分。', '| 合计 | 40 | 50 | 45 | 5 |', 10, 5, '以年初预算数为分母；5÷40＝12.50%'],
    // 11÷10＝110％ 得 0；11÷11＝100％ 得 10
    ['“三公”控制率分母', '全年预算数', '“三公”经费控制率', '“三公”经费控制率≤100%得10分，否则不得分。', '| 合计 | 50 | 50 | 50 | 0 |\n| “三公”经费 | 10 | 11 | 11 | |', 0, 10, '以全年（调整后）预算数为分母；11≤11，得10'],
    ['公用经费、政府采购控制率分母', '全年预算数', '公用经费控制率', '公用经费控制率≤100%得10分，否则不得分。', '| 合计 | 50 | 50 | 50 | 0 |\n| 公用经费 | 10 | 11 | 11 | |', 0, 10, '以全年（调整后）预算数为分母；11≤11，得10'],
  ])('%s: %s', (name, words, indicator, standard, lines, before, after, working) => {
    const changed = set([department(`| 管理效率 | 运行成本 | ${indicator} | 10 | ${standard} | | |\n${rest}`), money(lines)], name, words);
    expect([scoreIn(changed.before, indicator), scoreIn(changed.after, indicator)]).toEqual([before, after]);
    expect(workingOf(changed.after, indicator)).toContain(working);
  });

  test('不适用指标: shared within its level, rescaled, or full', () => {
    const form = department(`
    | 管理效率 | 采购管理 | 采购政策效能 | 20 | 落实预留份额的得20分。 | | |
    | 管理效率 | 采购管理 | 采购活动合规性 | 30 | 无违规的得30分。 | | |
    | 管理效率 | 绩效管理 | 制度建设 | 50 | 制度健全的得50分。 | | |`);
    const checks = grid(`
    | 管理效率自查情况 | < | < | < | < | < |
    | 二级指标 | 三级指标 | 分值 | 自查情况 | 扣分 | 扣分原因 |
    | 采购管理 | 采购政策效能 | 20 | 不适用 | | |
    | 采购管理 | 采购活动合规性 | 30 | 无违规 | 3 | 一次投诉成立 |
    | 绩效管理 | 制度建设 | 50 | 符合 | | |`, { name: '自查' });
    const total = (words: string): unknown => set([form, checks], '不适用指标', words).after.total;
    // 20＋27＋50＝97；27÷30×50＝45，45＋50＝95；77÷80×100＝96.25
    expect(total('按满分计')).toBe(97);
    expect(total('分值摊到同一二级指标')).toBe(95);
    expect(total('剔除后按百分制折算')).toBe(96.25);
  });

  test('“三公”变动率: of what was spent, or of what was budgeted', () => {
    // 决算 10÷10－1＝0，不超过 0，满分 5；预算 11÷10－1＝10％，超 10 个百分点，扣 10×0.5＝5，得 0
    const form = grid(`
    | 岳阳市部门整体支出绩效评价自评表（2018年度） | < | < | < | < | < | < |
    | 单位名称：岳阳市某局 | | | | | | |
    | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 自评得分 | 扣分原因 |
    | 投入 | 预算配置 | “三公经费”变动率 | 5 | | | |
    | 产出及效率 | 履职效益 | 示例产出 | 95 | | 95 | |
    | 合计 | < | < | 100 | | | |`, { name: '自评表' });
    const lines = '| 合计 | 50 | 50 | 50 | 0 |\n| “三公”经费 | 11 | 11 | 10 | |';
    const prior = grid(`
    | 部门基本情况（2018年度） | < |
    | 单位名称 | 岳阳市某局 |
    | 上年“三公”经费 | 10 |`, { name: '基本情况' });
    const { before, after } = set([form, money(lines), prior], '“三公”变动率取数', '按预算数', { ruleSet: 'yueyang/overallDepartmental/2018' });
    expect([scoreIn(before, '“三公经费”变动率'), scoreIn(after, '“三公经费”变动率')]).toEqual([5, 0]);
    expect(workingOf(after, '“三公经费”变动率')).toContain('本年按预算数计；11÷10−1＝10.00%');
  });

  const rate = `| 履职效能 | 整体效能 | 部门预算资金支出率 | 10 | | | |\n| 履职效能 | 整体效能 | 示例产出 | 90 | | 90 | |`;
  test('各季度执行率的平均数', () => {
    // 98÷100×10＝9.8；（20％＋45％＋70％＋97％）÷4＝58％，×10＝5.8
    const quarters = grid(`
    | 支出进度情况 | < | < |
    | 季度 | 累计执行数 | 支出率 |
    | 一季度 | 20 | 20% |
    | 二季度 | 45 | 45% |
    | 三季度 | 70 | 70% |
    | 四季度 | 97 | 97% |`, { name: '进度' });
    const { before, after } = set([department(rate), money('| 合计 | 100 | 100 | 98 | 2 |'), quarters], '执行率取数', '各季度执行率的平均数');
    expect([scoreIn(before, '部门预算资金支出率'), scoreIn(after, '部门预算资金支出率')]).toEqual([9.8, 5.8]);
    expect(workingOf(after, '部门预算资金支出率')).toContain('按各季度执行率的平均数计；（20%＋45%＋70%＋97%）÷4＝58.00%；×10＝5.80');
  });
  test('通报的平均执行率', () => {
    const { before, after } = set([department(rate), money('| 合计 | 100 | 100 | 98 | 2 |\n| 年度平均执行率 | | | 90% | |')], '执行率取数', '通报的平均执行率');
    expect([scoreIn(before, '部门预算资金支出率'), scoreIn(after, '部门预算资金支出率')]).toEqual([9.8, 9]);
  });
});
