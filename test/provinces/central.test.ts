// 财预〔2021〕101号: cost as a first level of its own. Its pass mark is only remembered, so it is asked and never applied.
import { judge, judgeWith, scoresIn } from './judged';
import { form } from './books/central';

const ANSWER = '0.6';

describe('101号 with cost indicators', () => {
  const judged = judge(form);
  test('without a word on the pass mark: in proportion, and the question beside it', () => {
    // 96÷120＝80％，×20＝16
    expect(scoresIn(judged.card)).toContain('研制标准样品 16/20');
    expect(judged.json.questions.filter(({ question }) => question.includes('及格线'))).toHaveLength(1);
    expect(judged.card.ruleSet?.id).toBe('central/project/2021');
  });
  test('answered with 60 %: (80 % − 60 %) ÷ 40 % × 20', () => {
    const [asked] = judged.json.questions.filter(({ question }) => question.includes('及格线'));
    // (0.8－0.6)÷0.4＝50％，×20＝10
    expect(scoresIn(judgeWith({ answers: { [asked?.id ?? '']: ANSWER } }, form).card)).toContain('研制标准样品 10/20');
  });
  test('the execution rate, whose steps are not known, is the person’s', () => {
    expect(scoresIn(judged.card)[0]).toBe('执行率 ?/10');
  });
});
