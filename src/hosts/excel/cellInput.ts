// What a cell is to hold, as Office.js takes it.
import { assertNever } from '../../core/units';
import type { CellContent } from '../../core/workbook';
import { typedText } from './typedText';

export type CellInput = string | number | boolean;

/** Input for `Range.formulas`, which takes constants too. */
export function cellInput(content: CellContent): CellInput {
  switch (content.kind) {
    case 'blank': return '';
    case 'number': case 'boolean': return content.value;
    case 'text': return typedText(content.text);
    case 'error': return content.error;
    case 'formula': return content.formula;
    default: return assertNever(content);
  }
}

/** A cell formatted as text turns numbers and formulas into text, unless its format is set aside while they are written. */
export const isSpoiltByTextFormat = ({ kind }: CellContent): boolean => kind === 'number' || kind === 'boolean' || kind === 'formula' || kind === 'error';
