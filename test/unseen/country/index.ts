// All books of the country, by what they are about.
import type { Book } from './book';
import { CLOSING } from './closing';
import { COLUMNS } from './columns';
import { DEPARTMENTS } from './departments';
import { MONEY } from './money';
import { POINTED } from './pointed';
import { VALUES } from './values';

export const COUNTRY: readonly Book[] = [...MONEY, ...COLUMNS, ...VALUES, ...CLOSING, ...DEPARTMENTS, ...POINTED];
export { workbookOfBook, type Book } from './book';
