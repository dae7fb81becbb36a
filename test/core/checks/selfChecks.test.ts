// 自查 in words, open items, titles and reading doubts: one sheet each, and its near miss.
import { grid } from '../../support/grid';
import { departmentForm, entryFor, projectForm, selfCheck } from '../scoring/sheets';
import { findingsIn, found, foundOf } from './found';

const form = departmentForm(`
  | 管理效率 | 绩效管理 | 绩效管理制度建设 | 40 | 制度健全的得40分；每缺一项扣2分。 | | |
  | 管理效率 | 绩效管理 | 绩效管理制度执行 | 60 | 各环节按时完成的得60分。 | | |`);
const checks = (system: string, practice: string): ReturnType<typeof selfCheck> => selfCheck(`
  | 绩效管理 | 绩效管理制度建设 | 40 | ${system} |
  | 绩效管理 | 绩效管理制度执行 | 60 | ${practice} |`);

test('a text that is no verdict, beside an empty deduction column', () => {
  expect(foundOf('verdictMissing', form, checks('已印发三项办法 | | | 文件', '符合 | | | 台账'))).toMatchObject([{ about: '绩效管理制度建设', text: '已印发三项办法' }]);
  expect(found('verdictMissing', form, checks('符合。已印发三项办法 | | | 文件', '符合 | | | 台账'))).toEqual([]);
});

test('verdicts without evidence are named together', () => {
  expect(foundOf('evidenceMissing', form, checks('符合 | | | 文件', '符合 | | |'))).toMatchObject([{ names: ['绩效管理制度执行'] }]);
  expect(found('evidenceMissing', form, checks('符合 | | |', '符合 | | |'))).toEqual(['自查!G3']);
  expect(found('evidenceMissing', form, checks('符合 | | | 文件', '符合 | | | 台账'))).toEqual([]);
});

test('without a column for evidence the finding covers the verdicts', () => {
  const plain = grid(`
    | 管理效率自查登记表 | < | < | < | < |
    | 二级指标 | 三级指标 | 分值 | 自查情况 | 扣分 |
    | 绩效管理 | 绩效管理制度建设 | 40 | 符合 | |
    | 绩效管理 | 绩效管理制度执行 | 60 | 符合 | |`, { name: '自查' });
  expect(found('evidenceMissing', form, plain)).toEqual(['自查!D3:D4']);
});

test('what waits for a person is said at the cell in doubt', () => {
  expect(foundOf('judgmentNeeded', form, checks('符合 | | | 文件', '未确认 | | |'))).toMatchObject([{ about: '绩效管理制度执行', why: { kind: 'unconfirmed' } }]);
  expect(found('judgmentNeeded', form, checks('符合 | | | 文件', '未确认 | | |'))).toEqual(['自查!D4']);
  expect(found('judgmentNeeded', form, checks('符合 | | | 文件', '符合 | | | 台账'))).toEqual([]);
});

test('a verdict that is not there at all', () => {
  expect(foundOf('inputMissing', form, checks('符合 | | | 文件', ' | | |'))).toMatchObject([{ about: '绩效管理制度执行', what: '自查结论' }]);
  expect(found('inputMissing', form, checks('符合 | | | 文件', '符合 | | | 台账'))).toEqual([]);
});

test('a system short of something whose practice is full', () => {
  expect(found('systemShortButPracticeFull', form, checks('存在问题 | 2 | 缺结果应用制度 | 文件', '符合 | | | 台账'))).toEqual(['部门自评表!F5']);
  expect(found('systemShortButPracticeFull', form, checks('存在问题 | 2 | 缺结果应用制度 | 文件', '存在问题 | 1 | 监控迟报 | 台账'))).toEqual([]);
});

test('a problem admitted in words at full points', () => {
  expect(found('problemAdmittedAtFull', form, checks('符合 | | | 文件', '已开展，结果应用不及时 | | | 台账'))).toEqual(['自查!D4']);
  expect(found('problemAdmittedAtFull', form, checks('符合 | | | 文件', '已开展，未发现不及时的情况 | | | 台账'))).toEqual([]);
  expect(found('problemAdmittedAtFull', form, checks('符合 | | | 文件', '符合。无逾期，不存在问题 | | | 台账'))).toEqual([]);
});

test('a table of another year', () => {
  const targets = (year: string): ReturnType<typeof grid> => grid(`
    | 项目绩效目标申报表（${year}年度，批复） | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
    | 产出指标 | 数量指标 | 甲 | ≥10期 |`, { name: '批复' });
  const own = projectForm('| 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 90 | | |');
  expect(foundOf('namesDiffer', own, targets('2023'))).toMatchObject([{ what: 'year', here: '2023', there: '2024' }]);
  expect(found('namesDiffer', own, targets('2024'))).toEqual([]);
});

test('hidden sheets are named', () => {
  const own = projectForm('| 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 90 | | |');
  const last = grid('| 上年得分 | 98 |', { name: '上年', visibility: 'hidden' });
  expect(foundOf('hiddenSheets', own, last)).toMatchObject([{ sheets: ['上年'] }]);
  expect(found('hiddenSheets', own)).toEqual([]);
});

test('the same indicator twice', () => {
  const twice = (second: string): ReturnType<typeof projectForm> => projectForm(`
    | 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 45 | | |
    | 产出指标 | 数量指标 | ${second} | ≥20期 | 20期 | 45 | | |`);
  expect(found('duplicateIndicator', twice('甲'))).toEqual(['自评表!C8']);
  expect(found('duplicateIndicator', twice('乙'))).toEqual([]);
});

test('neither form nor rule set says how', () => {
  const bare = grid(`
    | 部门整体支出绩效自评表（2024年度） | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
    | 综合 | 其他 | 自定指标一 | 60 | |
    | 综合 | 其他 | 自定指标二 | 40 | |
    | 总分 | < | < | 100 | |`, { name: '表' });
  expect(found('noRuleSet', bare)).toEqual(['表!C3']);
  const said = grid(`
    | 部门整体支出绩效自评表（2024年度） | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 |
    | 综合 | 其他 | 自定指标一 | 60 | 按规定执行的得60分。 | |
    | 综合 | 其他 | 自定指标二 | 40 | 按规定执行的得40分。 | |
    | 总分 | < | < | 100 | | |
    | 注：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。 | < | < | < | < | < |`, { name: '表' });
  expect(found('noRuleSet', said)).toEqual([]);
});

test('否 in 评分底稿 beside full points that the figures give', () => {
  const sheet = projectForm(`
    | 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 90 | | |`);
  const ofEntry = (verdict: string): readonly string[] => findingsIn([sheet], { entries: [entryFor('甲', { verdict })] })
    .filter((finding) => finding.kind === 'verdictAgainstScore').map((finding) => finding.about);
  expect([ofEntry('否'), ofEntry('部分'), ofEntry('是')]).toEqual([['甲'], ['甲'], []]);
});
