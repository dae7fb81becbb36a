// Drop-down lists.
import { rangeA1, type RangeRef } from '../../../core/workbook';
import { childNamed, childrenNamed, valueOf, type XmlElement } from '../xml/parse';
import { escapeText } from '../xml/text';
import type { XmlEditor } from '../xml/XmlEditor';
import { insertInOrder } from './workbookOrder';

type Area = Omit<RangeRef, 'sheet'>;

/** A list in a range of cells, or its choices in the validation itself. */
export type ListSource = { readonly kind: 'inline'; readonly choices: readonly string[] } | { readonly kind: 'cells'; readonly formula: string };

/** Most characters a list holds inside a validation. */
const MAX_INLINE = 255;

/** Can these choices stand in the validation itself? A comma would split a choice in two. */
export const fitsInline = (list: readonly string[]): boolean =>
  list.every((choice) => choice !== '' && !/[,"\n]/.test(choice)) && list.join(',').length <= MAX_INLINE;

export function validationXml(prefix: string, range: Area, source: ListSource): string {
  const formula = source.kind === 'inline' ? `"${source.choices.join(',')}"` : source.formula;
  return `<${prefix}dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${rangeA1(range)}">`
    + `<${prefix}formula1>${escapeText(formula)}</${prefix}formula1></${prefix}dataValidation>`;
}

/** Sets lists on ranges of a sheet; a list that stands on exactly the same range is replaced. */
export function setValidations(editor: XmlEditor, root: XmlElement, lists: readonly { readonly range: Area; readonly source: ListSource }[]): void {
  if (lists.length === 0) return;
  const { prefix } = root;
  const holder = childNamed(root, 'dataValidations');
  const markup = lists.map(({ range, source }) => validationXml(prefix, range, source)).join('');
  if (!holder) {
    insertInOrder(editor, root, 'dataValidations', `<${prefix}dataValidations count="${lists.length}">${markup}</${prefix}dataValidations>`);
    return;
  }
  const ranges = new Set(lists.map(({ range }) => rangeA1(range)));
  const standing = childrenNamed(holder, 'dataValidation');
  const replaced = standing.filter((element) => ranges.has(valueOf(editor.text, element, 'sqref') ?? ''));
  replaced.forEach((element) => { editor.remove(element); });
  editor.append(holder, markup);
  editor.setAttribute(holder, 'count', String(standing.length - replaced.length + lists.length));
}
