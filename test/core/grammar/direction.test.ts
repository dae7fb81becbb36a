// Signs that look turned round, each beside a near miss.
import { directionDoubt } from '../../../src/core/grammar';
import { readTarget } from './say';

test.each([
  ['≤4个', '数量指标', '精品示范村数量', 'upperLimit'], ['≤95%', '满意度指标', '群众满意度', 'upperLimit'], ['≤98%', '质量指标', '验收合格率', 'upperLimit'],
  ['≥2%', '质量指标', '图书编目差错率', 'lowerLimit'], ['≥5起', '社会效益指标', '安全生产事故', 'lowerLimit'], ['≥90万元', '成本指标', '项目总成本', 'lowerLimit'],
  ['≤1%', '质量指标', '图书编目差错率', null], ['≤2起', '数量指标', '安全责任事故', null], ['≥98%', '质量指标', '投诉办结率', null], ['≥5%', '成本指标', '成本节约率', null],
  ['≥4个', '数量指标', '精品示范村数量', null], ['≤100%', '成本指标', '会务成本控制率', null], ['4个', '数量指标', '精品示范村数量', null], ['≤0起', '数量指标', '校园欺凌', null],
  ['≤20人', '数量指标', '在编人员控制数', null], ['持续开展', '数量指标', '作风建设', null],
])('%s for %s %s: %s', (target, level2, name, doubt) => {
  expect(directionDoubt(readTarget(target), { level2, name })).toBe(doubt);
});
