// What an indicator lost, and the reason she gave for it. The cause is hers: it is copied, never composed.
import { NO_POINTS, points, type Points, type Ratio } from '../units';
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
export const toldForWholeForm = ({ basics }: Pick<Form, 'basics'>, leaf: Pick<Leaf, 'reasonCell' | 'fields'>): boolean =>
  leaf.reasonCell === null && leaf.fields.reason === undefined
  && basics.texts.some(({ label, text }) => /原因/.test(label.value) && !isNothing(text.value));

/** Is this a rate at or above the line under which a reason is due? */
export const atOrAboveLine = (rate: Ratio | null, line: Ratio): boolean => rate !== null && rate.greaterThanOrEqualTo(line);

/** Reason columns of her own first, then what the 自查 text itself says. The 理由 of a 人工得分 says why she scores so, not why points were lost. */
export function reasonOf(loss: Pick<Loss, 'leaf' | 'origin' | 'statement'>): Sourced<string> | null {
  const { leaf } = loss;
  const columns = [leaf.entry?.reason, leaf.reasonCell, leaf.fields.reason, leaf.selfCheck?.fields.reason];
  for (const column of columns) {
    const reason = column ? wordsIn(column) : null;
    if (reason) return reason;
  }
  return reasonInStatement(loss);
}

function wordsIn(cell: FieldCell): Sourced<string> | null {
  if (isBlank(cell.value) || isError(cell.value) || isNothing(cell.text)) return null;
  return { value: cell.text, at: cell.at, text: cell.text };
}

/**
 * Beside a typed or registered loss the text is her reason as a whole; beside a computed one it mostly repeats figures,
 * and only its causal clause is a reason. A bare verdict (存在问题) gives none.
 */
function reasonInStatement({ origin, statement }: Pick<Loss, 'origin' | 'statement'>): Sourced<string> | null {
  if (!statement) return null;
  const { text, at } = statement;
  if (origin === 'computed') {
    const clause = causalClause(text);
    return clause === null ? null : { value: clause, at, text };
  }
  const bareVerdict = statement.verdict !== null && statement.rest === '';
  return bareVerdict ? null : { value: text, at, text };
}
