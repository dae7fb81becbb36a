// A formula, read: what the parser makes and the evaluator walks.
import type { Area } from '../../../core/workbook';
import type { Scalar } from './values';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Expression =
  | { readonly kind: 'value'; readonly value: Scalar }
  /** `sheet` null: the sheet the formula stands on. */
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'name'; readonly name: string; readonly sheet: string | null }
  /** An argument left out is null: `IF(A1,,1)`. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | null)[] }
  | { readonly kind: 'negate' | 'plus' | 'percent' | 'intersect'; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Scalar[])[] };
