// What kept us from reading or writing the workbook, and what she can do about it.
import type { HostErrorCode } from '../workbook';
import { FILE_ERRORS } from './fileErrors';
import type { Advice } from './userMessage';
import { EXCEL_ERRORS, type Detail, type HostErrorWording } from './excelErrors';

/** Every code; one without words does not compile. */
const WORDS: Readonly<Record<HostErrorCode, HostErrorWording>> = { ...EXCEL_ERRORS, ...FILE_ERRORS };

export const describeHostError = (code: HostErrorCode, detail: Detail): Advice => WORDS[code](detail);
