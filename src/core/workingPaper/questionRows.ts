// 请您确认: the questions of the run, each with a cell for the answer; and answers that are no longer asked for.
import { afterInsertions } from '../workbook';
import { assertNever } from '../units';
import { describeQuestion, scoreRange } from '../messages';
import type { AnswerKind, Question } from '../scoring';
import { OVERWRITE, questionMark } from '../tables';
import type { PaperInput } from './paperInput';
import { BLANK_ROW, columnOf, contentCell, lineRow, paperRow, textCell, type PaperRow } from './paperRow';
import { linkContent } from './paperWords';
import { boxed, headerRow } from './questionHeader';
import { settingsIn } from './settingRows';
import { formatCell, textContent } from '../workbook';

/** Excel takes a list of at most 255 letters, parted by commas. */
const LONGEST_LIST = 255;

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
  const words = describeQuestion(question);
  const where = afterInsertions(question.where, input.insertions);
  const choices = question.answer.kind === 'choice' ? question.answer.choices : [];
  const labels = choices.map(({ label }) => label);
  const given = input.answers[question.id] ?? question.given ?? '';
  const list = labels.length > 0 && !labels.some((label) => label.includes(',')) && labels.join(',').length <= LONGEST_LIST ? [{ column: columnOf('pointsReason'), list: labels }] : [];
  return paperRow({
    ...boxed('text'), level1: textCell(String(index + 1), 'centered'), name: textCell(form, 'text'),
    standard: textCell(words.what, 'text'), source: textCell(words.todo, 'text'),
    inputs: contentCell(input.links === 'cells' ? linkContent(where, formatCell(where)) : textContent(formatCell(where)), 'link'),
    working: textCell(answerWords(question.answer), 'text'),
    pointsReason: textCell(choices.find(({ value }) => value === given)?.label ?? given, 'input'),
    id: textCell(questionMark(question.id, choices), 'mark'),
  }, list);
}

/** An answer that still holds, although its question is settled by it. */
const answeredRow = (id: string, answer: string): PaperRow => paperRow({
  ...boxed('text'), level1: textCell('已答', 'centered'), name: textCell('', 'text'), standard: textCell(shortId(id), 'text'), source: textCell('', 'text'), inputs: textCell('', 'text'),
  working: textCell('不再需要时可清除', 'text'), pointsReason: textCell(answer, 'input'), id: textCell(questionMark(id, []), 'mark'),
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
