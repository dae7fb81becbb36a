// Drop-down lists. A list that Excel could not keep inside the validation is left out: the cell then takes any text, as
// without a list, and what may be entered still stands in the sheet's own words.
import { rangeA1, type RangeRef } from '../../../core/workbook';
import { childNamed, childrenNamed, valueOf, type XmlElement } from '../xml/parse';
import { escapeText } from '../xml/text';
import type { XmlEditor } from '../xml/XmlEditor';
import { insertInOrder } from './workbookOrder';

type Area = Omit<RangeRef, 'sheet'>;

/** Choices for a range of cells. */
export interface RangeList { readonly range: Area; readonly list: readonly string[] }

/** Most characters a list holds inside a validation; beyond them Excel calls the file damaged. */
const MAX_CHARACTERS = 255;

/** A comma would split a choice in two, a quote end the list. */
const fits = ({ list }: RangeList): boolean => list.length > 0 && list.every((choice) => choice !== '' && !/[,"\r\n]/.test(choice)) && list.join(',').length <= MAX_CHARACTERS;

function validationXml(prefix: string, { range, list }: RangeList): string {
  return `<${prefix}dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${rangeA1(range)}">`
    + `<${prefix}formula1>${escapeText(`"${list.join(',')}"`)}</${prefix}formula1></${prefix}dataValidation>`;
}

/** The whole element for a new sheet; empty where no list fits. */
export function validationsXml(prefix: string, lists: readonly RangeList[]): string {
  const kept = lists.filter(fits);
  if (kept.length === 0) return '';
  return `<${prefix}dataValidations count="${kept.length}">${kept.map((list) => validationXml(prefix, list)).join('')}</${prefix}dataValidations>`;
}

/** Sets lists on ranges of a sheet; a list that stands on exactly the same range is replaced. */
export function setValidations(editor: XmlEditor, root: XmlElement, lists: readonly RangeList[]): void {
  const holder = childNamed(root, 'dataValidations');
  if (!holder) {
    const markup = validationsXml(root.prefix, lists);
    if (markup !== '') insertInOrder(editor, root, 'dataValidations', markup);
    return;
  }
  const standing = childrenNamed(holder, 'dataValidation');
  const added = lists.filter(fits).flatMap((list) => {
    const same = standing.find((element) => valueOf(editor.text, element, 'sqref') === rangeA1(list.range));
    const markup = validationXml(root.prefix, list);
    if (!same) return [markup];
    editor.replace(same.start, same.end, markup);
    return [];
  });
  if (added.length === 0) return;
  editor.append(holder, added.join(''));
  editor.setAttribute(holder, 'count', String(standing.length + added.length));
}
