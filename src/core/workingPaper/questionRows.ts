// 请您确认: the questions of the run, each with a cell for the answer; and answers that are no longer asked for.
import { afterInsertions, formatCell, textContent } from '../workbook';
import { assertNever } from '../units';
import { describeQuestion, scoreRange } from '../messages';
import type { AnswerKind, Question } from '../scoring';
import { OVERWRITE } from '../tables';
import { askedRow, headerRow } from './askedRow';
import type { PaperInput } from './paperInput';
import { BLANK_ROW, contentCell, lineRow, textCell, type PaperRow } from './paperRow';
import { linkContent } from './paperWords';
import { settingsIn } from './settingRows';

/** @param formName what the form of a question is called */
export function questionRows(input: PaperInput, formName: (form: string | null) => string): readonly PaperRow[] {
  const asked = new Set([...input.questions.map(({ id }) => id), ...settingsIn(input).map(({ setting }) => setting.id)]);
  const open = input.questions.filter((question) => !isSettled(question));
  const others = Object.entries(input.answers).filter(([id]) => !asked.has(id) && !isOfPlan(id));
  if (open.length === 0 && others.length === 0) return [];
  return [
    BLANK_ROW, lineRow('请您确认（在“您的回答”一栏选择或填写，下次评分即按此办理）', 'caption'), headerRow(),
    ...open.map((question, index) => questionRow(question, index, input, formName(question.form))),
    ...others.map(([id, answer]) => answeredRow(id, answer)),
  ];
}

/** Consent that this very plan carries out: the next run has nothing to ask. */
const isSettled = ({ about, given }: Question): boolean =>
  (about.kind === 'insertRows' && given === 'insert') || (about.kind === 'overwrite' && given === OVERWRITE.replace);

/** Answers to what a plan may write have done their work when nothing is asked any more. */
const isOfPlan = (id: string): boolean => /^(?:插行|覆盖)\//.test(id);

function questionRow(question: Question, index: number, input: PaperInput, form: string): PaperRow {
  const { id, answer } = question;
  const { what, todo } = describeQuestion(question);
  const where = afterInsertions(question.where, input.insertions);
  const place = formatCell(where);
  return askedRow({
    id, form, what, todo, number: String(index + 1),
    where: contentCell(input.links === 'cells' ? linkContent(where, place) : textContent(place), 'link'),
    may: answerWords(answer), choices: answer.kind === 'choice' ? answer.choices : [], typed: false, given: input.answers[id] ?? question.given ?? '',
  });
}

/** An answer that still holds, although its question is settled by it. */
const answeredRow = (id: string, answer: string): PaperRow => askedRow({
  id, form: '', what: shortId(id), todo: '', number: '已答', where: textCell('', 'text'), may: '不再需要时可清除', choices: [], typed: true, given: answer,
});

/** `判断：阅读推广志愿者队伍`: what an id asks about, without the form. */
function shortId(id: string): string {
  const parts = id.split('/');
  return parts.length > 2 ? `${parts[0] ?? ''}：${parts.at(-1) ?? ''}` : id;
}

function answerWords(answer: AnswerKind): string {
  switch (answer.kind) {
    case 'choice': return answer.choices.map(({ label }) => label).join('／');
    case 'points': return `${scoreRange(answer.range)}分`;
    case 'text': return '请用文字回答';
    default: return assertNever(answer);
  }
}
