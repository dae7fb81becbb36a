// The rich book: everything Excel can put into a file that we must not lose, in the spellings different programs write.
import { drawingParts } from './drawings';
import { formParts, formSheet } from './formSheet';
import { otherSheets } from './otherSheets';
import { MAIN, packageOf, type Part, type TargetStyle } from './part';
import { rootRelations, workbookParts, type BookKind } from './workbookParts';

export { ODD_NAME } from './otherSheets';
export const FORM = '自评表';
export const FORM_PATH = formSheet.path;

export interface RichBookOptions {
  readonly kind: BookKind;
  readonly targets: TargetStyle;
  /** Elements of the main namespace as `x:row`, as some libraries write them. */
  readonly prefix: '' | 'x:';
  /** A byte order mark before every part of markup. */
  readonly mark: '' | '\ufeff';
}

export const EXCEL_STYLE: RichBookOptions = { kind: 'workbook', targets: 'relative', prefix: '', mark: '' };

export function richBook(options: RichBookOptions): Uint8Array {
  const parts = [...workbookParts(options.kind), formSheet, ...formParts, ...otherSheets, ...drawingParts];
  return packageOf(options.prefix === '' ? parts : parts.map(prefixed), rootRelations, options);
}

/** All spellings, by name. */
export const RICH_BOOKS: Readonly<Record<string, RichBookOptions>> = {
  'as Excel writes it': EXCEL_STYLE,
  'with macros': { ...EXCEL_STYLE, kind: 'macroWorkbook' },
  'with targets from the root': { ...EXCEL_STYLE, targets: 'absolute' },
  'with byte order marks': { ...EXCEL_STYLE, mark: '\ufeff' },
  'with prefixed elements': { ...EXCEL_STYLE, prefix: 'x:' },
};

/** Sheets and the workbook itself, with `x:` before every element that had none. */
function prefixed(part: Part): Part {
  const isMain = /^xl\/(?:worksheets\/|workbook\.xml|styles\.xml|sharedStrings\.xml|comments1)/.test(part.path);
  if (!isMain || typeof part.body !== 'string') return part;
  const body = part.body.replace(/<(\/?)(?=[A-Za-z]\w*[\s/>])/g, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
  return { ...part, body };
}
