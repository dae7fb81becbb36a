// The shape of everything we say about a workbook: what, where, what to do, and why the bureau minds.
import type { CellRef, RangeRef } from '../workbook';
import { formatRange } from '../workbook';

/** What is wrong, and what to do about it; '' where there is nothing to do. */
export interface Advice { readonly what: string; readonly todo: string }

export interface UserMessage extends Advice {
  /** A place to go to; null where it is about the workbook as a whole. */
  readonly where: RangeRef | null;
  /** Why it matters to the finance bureau; '' where it needs no saying. */
  readonly why: string;
}

/** `项目自评表!E7：……。请……` in one line, for the command line and dialogs. */
export function formatMessage(message: UserMessage): string {
  const place = message.where ? `${formatRange(message.where)}：` : '';
  return `${place}${message.what}。${message.todo}`;
}

/** `自评表!F4` inside a sentence. */
export const place = (cell: CellRef): string => formatRange({ sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
