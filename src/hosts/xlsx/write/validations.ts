// Drop-down lists. A list that Excel could not keep inside the validation is left out: the cell then takes any text, as
// without a list, and what may be entered still stands in the sheet's own words.
import { parseRangeA1, rangeA1, type RangeRef } from '../../../core/workbook';
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

/** Sets lists on ranges of a sheet. What stood on these cells gives way: two validations of one cell are an error to Excel. */
export function setValidations(editor: XmlEditor, root: XmlElement, lists: readonly RangeList[]): void {
  const holder = childNamed(root, 'dataValidations');
  if (!holder) {
    const markup = validationsXml(root.prefix, lists);
    if (markup !== '') insertInOrder(editor, root, 'dataValidations', markup);
    return;
  }
  const wanted = new Map(lists.filter(fits).map((list) => [rangeA1(list.range), validationXml(root.prefix, list)]));
  const standing = childrenNamed(holder, 'dataValidation').map((element) => {
    const sqref = valueOf(editor.text, element, 'sqref') ?? '';
    return { element, sqref, left: wanted.has(sqref) ? sqref : withoutRanges(sqref, lists) };
  });
  const added = [...wanted].filter(([sqref]) => !standing.some((one) => one.sqref === sqref)).map(([, markup]) => markup);
  const count = standing.filter(({ left }) => left !== '').length + added.length;
  if (count === 0) { editor.remove(holder); return; }
  for (const { element, sqref, left } of standing) {
    const markup = wanted.get(sqref);
    if (markup !== undefined) editor.replace(element.start, element.end, markup);
    else if (left === '') editor.remove(element);
    else editor.setAttribute(element, 'sqref', left);
  }
  if (added.length > 0) editor.append(holder, added.join(''));
  if (count !== standing.length) editor.setAttribute(holder, 'count', String(count));
}

/** A list of ranges without the cells that get a list, or lose theirs because the new one does not fit. */
function withoutRanges(sqref: string, lists: readonly RangeList[]): string {
  const parts = sqref.split(/\s+/);
  const left = parts.flatMap((part) => {
    const area = parseRangeA1(part);
    if (!area) return [part];
    const areas = lists.reduce<readonly Area[]>((all, { range }) => all.flatMap((one) => without(one, range)), [area]);
    return areas[0] === area ? [part] : areas.map(rangeA1);
  });
  return left.join() === parts.join() ? sqref : left.join(' ');
}

/** What is left of `area` beside `cut`: above, below, left and right of it. */
function without(area: Area, cut: Area): readonly Area[] {
  const top = Math.max(area.top, cut.top);
  const bottom = Math.min(area.bottom, cut.bottom);
  if (top > bottom || cut.left > area.right || cut.right < area.left) return [area];
  return [
    { ...area, bottom: top - 1 }, { ...area, top: bottom + 1 },
    { ...area, top, bottom, right: cut.left - 1 }, { ...area, top, bottom, left: cut.right + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
