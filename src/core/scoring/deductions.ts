// What an indicator lost, and the reason she gave for it. The cause is hers: it is copied, never composed.
import { NO_POINTS, points, type Points } from '../units';
import { isBlank, isError } from '../workbook';
import { causalClause, isNothing } from '../grammar';
import type { FieldCell, Form, Sourced } from '../tables';
import type { Statement } from './claims';
import type { Deduction, ScoreOrigin } from './evaluation';
import type { Leaf } from './leaf';

export interface Loss {
  readonly leaf: Leaf;
  readonly maxPoints: Points;
  readonly score: Points;
  readonly origin: ScoreOrigin;
  readonly statement: Statement | null;
  /** An execution rate on or above its line explains itself. */
  readonly explainsItself: boolean;
}

/** @returns null where nothing was lost */
export function deductionOf(loss: Loss): Deduction | null {
  const lost = points(loss.maxPoints.minus(loss.score));
  if (!lost.greaterThan(NO_POINTS)) return null;
  const reason = reasonOf(loss);
  return { points: lost, reason, reasonNeeded: reason === null && !loss.explainsItself };
}

/** A form without a column for reasons asks for them once, in a field of its own: 偏差大或目标未完成原因分析. */
export const toldForWholeForm = ({ basics }: Form, { reasonCell, fields }: Leaf): boolean =>
  reasonCell === null && fields.reason === undefined && basics.texts.some(({ label, text }) => /原因/.test(label.value) && !isNothing(text.value));

/** The first of these cells in which she wrote something. */
export function wordsIn(cells: readonly (FieldCell | null | undefined)[]): Sourced<string> | null {
  const cell = cells.find((one) => one && !isBlank(one.value) && !isError(one.value) && !isNothing(one.text));
  return cell ? { value: cell.text, at: cell.at, text: cell.text } : null;
}

/**
 * Reason columns of her own first, then what the 自查 text itself says. The 理由 of a 人工得分 says why she scores so, not
 * why points were lost.
 */
const reasonOf = ({ leaf, origin, statement }: Loss): Sourced<string> | null =>
  wordsIn([leaf.entry?.reason, leaf.reasonCell, leaf.fields.reason, leaf.selfCheck?.fields.reason]) ?? (statement && reasonInStatement(statement, origin));

/**
 * Beside a typed or registered loss the text is her reason as a whole; beside a computed one it mostly repeats figures,
 * and only its causal clause is a reason. A bare verdict (存在问题) gives none.
 */
function reasonInStatement({ text, at, verdict, rest }: Statement, origin: ScoreOrigin): Sourced<string> | null {
  const value = origin === 'computed' ? causalClause(text) : verdict !== null && rest === '' ? null : text;
  return value === null ? null : { value, at, text };
}
