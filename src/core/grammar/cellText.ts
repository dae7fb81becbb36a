// Input shared by the readers of cells: what a cell holds and how it is formatted.
import type { CellValue } from '../workbook';
import { normalizeText } from './normalize';
import { tenthsAsPercent } from './tenths';

/** A cell as it was read. */
export interface CellInput { readonly value: CellValue; readonly format: string }

/** What stands beside a target or an actual and helps to read it. All optional: a sheet may lack any of it. */
export interface IndicatorContext {
  /** 二级指标, e.g. 时效指标, 成本指标. */
  readonly level2?: string | undefined;
  /** 三级指标, the indicator's own name. */
  readonly name?: string | undefined;
  /** 度量单位, where it has a column of its own. */
  readonly unit?: string | undefined;
  readonly fiscalYear?: number | undefined;
}

/** Normalized text without quotes around it or a full stop behind it. */
export const plainText = (text: string): string =>
  tenthsAsPercent(normalizeText(text)).replace(/^"(.*)"$/u, '$1').replace(/[。;,.]+$/u, '');
