// 计分口径: the switches that matter to each form, each with a cell in which she may set it.
import { settingsOf, type Setting } from '../scoring';
import { askedRow, headerRow } from './askedRow';
import type { PaperInput } from './paperInput';
import { BLANK_ROW, lineRow, textCell, type PaperRow } from './paperRow';

const FROM_WORDS: Readonly<Record<Setting['from'], string>> = { answer: '由人选定', form: '自评表写明', ruleSet: '规则写明', default: '通用口径，依据待核' };

/** The settings of all forms, for the rows below the questions. */
export const settingsIn = ({ forms, answers }: PaperInput): readonly { readonly form: string; readonly setting: Setting }[] =>
  forms.flatMap(({ form, evaluation }) => settingsOf(form, evaluation, answers).map((setting) => ({ form: form.id, setting })));

/** @param formName what a form is called */
export function settingRows(input: PaperInput, formName: (form: string) => string): readonly PaperRow[] {
  const settings = settingsIn(input);
  if (settings.length === 0) return [];
  return [BLANK_ROW, lineRow('计分口径（通知另有规定的，在“您的回答”一栏选择或填写，下次评分即按此办理）', 'caption'), headerRow(), ...settings.map(({ form, setting }) => settingRow(setting, formName(form)))];
}

const settingRow = ({ id, name, now, from, choices, typed, given }: Setting, form: string): PaperRow => askedRow({
  id, form, what: name, todo: `现为：${now}`, number: '口径', where: textCell(FROM_WORDS[from], 'text'),
  may: `${choices.map(({ label }) => label).join('／')}${typed ? '，也可照此填写别的数' : ''}`, choices, typed, given: given ?? '',
});
