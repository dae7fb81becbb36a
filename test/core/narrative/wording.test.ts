// The small words between a name and its value.
import { levelName, nameToActual, nameToTarget, readsOn, restates, statesFigure } from '../../../src/core/narrative/wording';

test.each([
  ['参加培训人次', '186人', '不少于200人', '参加培训人次为186人'],
  ['新增馆藏图书', '18500册', '≥20000册', '新增馆藏图书18500册'],
  ['居民满意度', '超过85%', '≥85%', '居民满意度超过85%'],
  ['督查督办机制', '持续完善', '持续完善', '督查督办机制持续完善'],
  ['河湖水环境质量', '达成年度指标', '稳定改善', '河湖水环境质量，达成年度指标'],
  ['法律援助知晓情况', '好', '良', '法律援助知晓情况为好'],
  ['空气质量等级', '一级以上', '二级', '空气质量等级为一级以上'],
  ['按时完成述职评议考核', '100%', '100%', '按时完成述职评议考核，实际完成100%'],
  ['正风肃纪，改进作风', '3次', '3次', '正风肃纪，改进作风，实际完成3次'],
])('%s %s', (name, actual, target, sentence) => { expect(`${name}${nameToActual(name, actual, target)}${actual}`).toBe(sentence); });

test.each([
  ['参加群团活动人次', '150人次', '参加群团活动人次为150人次'], ['开展群团活动', '2次或以上', '开展群团活动2次或以上'],
  ['公文即到即办率', '≥98%', '公文即到即办率≥98%'], ['正风肃纪，改进作风', '3次', '正风肃纪，改进作风，指标值为3次'],
])('%s %s as a target', (name, target, sentence) => { expect(`${name}${nameToTarget(name, target)}${target}`).toBe(sentence); });

test('a note reads on from its item only where it compares', () => {
  expect([readsOn('小于10%'), readsOn('8.5%'), readsOn('2024年没有新增入库项目'), readsOn('未印发制度')]).toEqual([true, true, false, false]);
});
test('what only says the figure again is no reason', () => {
  expect([restates('发放率不达90%，扣1分', '补助发放率', '不达90%'), statesFigure('满意度85%', '社会公众满意度'), statesFigure('2个村征地推迟', '行政村')]).toEqual([true, true, false]);
});
test('a level loses the points printed behind it, and nothing else', () => {
  expect([levelName('管理效率50', '50'), levelName('管理效率', '50'), levelName('第50', '0')]).toEqual(['管理效率', '管理效率', '第50']);
});
