// One conversation with Excel: requests that are answered in bounded time, and errors under our own names.
import { HostError } from '../host';
import type { ExcelClient, StartTimer } from './excelClient';
import { toHostError } from './hostErrors';

/** How long one request may take. Excel in a browser is slow with large workbooks, but not that slow. */
export const LONGEST_ANSWER_MS = 60_000;

export interface RequestSettings { readonly client: ExcelClient; readonly startTimer: StartTimer; readonly longestAnswer: number }

/** Sends what is queued on `context`. @throws HostError `notAnswering` when no answer came in time */
export type Sync = () => Promise<void>;

/**
 * Runs `batch` in one `Excel.run`; it sends its requests by `sync`.
 * @throws HostError for whatever Office.js reports
 */
export function converse<T>(
  { client, startTimer, longestAnswer }: RequestSettings, options: Excel.RunOptions,
  batch: (context: Excel.RequestContext, sync: Sync) => Promise<T>,
): Promise<T> {
  return named(client.run(options, (context) => batch(context, () => inTime(context.sync(), startTimer(longestAnswer)))));
}

/** Opens a new workbook from base64. @throws HostError */
export function openWorkbook({ client, startTimer, longestAnswer }: RequestSettings, base64: string): Promise<void> {
  return named(inTime(client.createWorkbook(base64), startTimer(longestAnswer)));
}

async function named<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw toHostError(error);
  }
}

async function inTime(answer: Promise<unknown>, timer: ReturnType<StartTimer>): Promise<void> {
  const late = timer.over.then(() => { throw new HostError('notAnswering'); });
  try {
    await Promise.race([answer, late]);
  } finally {
    timer.cancel();
  }
}
