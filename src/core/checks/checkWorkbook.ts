// All checks across forms and tables, in sheet order.
import type { EvaluatedForm } from '../scoring';
import type { RecognizedTables } from '../tables';
import type { CheckExtras } from './check';
import { checkReading } from './doubts';
import type { Finding } from './finding';
import { checkItems } from './itemsSum';
import { inSheetOrder } from './sheetOrder';

/** What concerns the workbook as a whole: what could not be read for certain, and sums across its tables. */
export function checkWorkbook(tables: RecognizedTables, forms: readonly EvaluatedForm[], extras: CheckExtras): readonly Finding[] {
  return inSheetOrder([...checkReading(tables), ...(hasProjects(tables) ? extras.checkProjects(tables) : []), ...checkItems(tables, forms)], tables);
}

/** A list of them, or their forms beside that of their department. */
const hasProjects = ({ projectLists, forms }: RecognizedTables): boolean =>
  projectLists.length > 0 || (forms.length > 2 && forms.some(({ kind }) => kind === 'overallDepartmental'));
