// Are two contents the same as far as Excel can tell? It knows no empty text: a cell that holds one is blank.
import { BLANK, sameContent, type CellContent } from '../../core/workbook';

const asItStands = (content: CellContent): CellContent => (content.kind === 'text' && content.text === '' ? BLANK : content);

export const sameStanding = (a: CellContent, b: CellContent): boolean => sameContent(asItStands(a), asItStands(b));
