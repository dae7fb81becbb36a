// Questions in words: what is asked, and what the answers mean.
import { assertNever } from '../units';
import { rangeOf } from '../workbook';
import type { Question } from '../scoring';
import { describeOpenReason } from './openReasons';
import { points } from '../units';
import { pts } from './numbers';
import type { UserMessage } from './userMessage';

/** What her form lacks to be filled, and what she can do about it. */
export const FORM_LACKS = { scoreColumn: '没有认出写得分的列', rows: '没有认出可填的指标行' } as const;
export const FORM_REMEDIES = { scoreColumn: '请把写得分的列的表头改为“得分”，再重新评分。', rows: '请在表中写明各行的一级、二级指标，再重新评分。' } as const;

/** What is asked, where, and how to answer. */
export function describeQuestion(question: Question): UserMessage {
  const { about } = question;
  const message = (what: string, todo: string): UserMessage => ({ what, todo, where: rangeOf(question.where), why: '' });
  switch (about.kind) {
    case 'judgment': {
      const range = question.answer.kind === 'points' ? question.answer.range : { from: points('0') };
      const words = describeOpenReason(about.why, about.indicator, range);
      return message(words.what, words.todo);
    }
    case 'ruleSet': return message(`适用哪一套评分规则不能确定：${about.candidates.join('、')}`, '请选择一套规则。');
    case 'insertRows':
      return message(`自评表的指标行不够，须插${String(about.needed)}行（${about.groups.map((g) => `${g.name}${String(g.count)}`).join('、')}）`, '是否同意插行？不同意时自评表不写，得分在评分底稿。');
    case 'equalSplit': return message('表中没有分值', '是否按等权分配？不选择则不计分。');
    case 'grades':
      return about.whole ? message(`分值合计${pts(about.whole)}，规则的等级线不是按这个分值定的，没有评等级`, '请核对分值；通知另有等级线的，请照“90分以上为优，……”的写法填写。')
        : message('等级怎样划分，表上没有写，也没有适用的评分规则', '请选择；不选择则不评等级。');
    case 'confirmQualitative': return message(`“${about.indicator}”是定性指标，填的是“${about.words}”，已按达成计满分`, '请确认是否达成。');
    case 'overwrite': return message(`“${about.indicator}”的${about.field}已填“${about.theirs}”，本次算得“${about.ours}”`, '是否改成本次算得的？不选择则保留原来的。');
    case 'scoresDisagree': return message(`“${about.indicator}”自评表得分${about.form}，自查表得分${about.selfCheck}`, '以哪一个为准？');
    case 'formUnread': return message(`“${about.title}”像是要填的自评表，但${FORM_LACKS[about.lacks]}`, `${FORM_REMEDIES[about.lacks]}确实没有自评表的，是否另建一张评分表？`);
    case 'sameForm': return message('两张自评表是同一单位、同一项目、同一年度', '请选择以哪一张为准。');
    case 'reclaimed': return message(`未支出的${about.unspent}没有对应的结转结余`, '是否年末由财政收回？');
    case 'policy': return message(`“${about.indicator}”的计分办法通知没有写明：${about.policy}`, '请选择。');
    default: return assertNever(about);
  }
}
