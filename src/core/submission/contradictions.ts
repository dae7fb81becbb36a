// Does the filled form show what counts? A score of hers that stands beside another 人工得分 does not add up to the total.
import { decimalOfDouble, roundHalfUp, type Points } from '../units';
import type { Evaluation } from '../scoring';
import type { Form } from '../tables';
import { sheetNamed, valueAt, type CellRef, type WorkbookSnapshot } from '../workbook';

/** A cell of the form, the number it shows and the one that counts. */
export interface Contradiction { readonly at: CellRef; readonly name: string; readonly shown: string; readonly counted: Points }

/** Points are told to two places; a formula may leave a hair beyond them. */
const PLACES = 2;

/** Score cells of the forms that show another number than the one the total is made of. */
export function contradictions(workbook: WorkbookSnapshot, forms: readonly { readonly form: Form; readonly evaluation: Evaluation }[]): readonly Contradiction[] {
  return forms.flatMap(({ evaluation }) => evaluation.indicators.flatMap(({ name, scoreCell, result }): readonly Contradiction[] => {
    const sheet = scoreCell && sheetNamed(workbook, scoreCell.at.sheet);
    if (!sheet || result.kind !== 'scored') return [];
    const shown = valueAt(sheet, scoreCell.at.row, scoreCell.at.column);
    if (typeof shown !== 'number' || roundHalfUp(decimalOfDouble(shown), PLACES).equals(roundHalfUp(result.score, PLACES))) return [];
    return [{ at: scoreCell.at, name, shown: decimalOfDouble(shown).toFixed(), counted: result.score }];
  }));
}
