// Which findings an edit may put right.
import type { Finding } from './checks';

const FIXABLE = ['numberAsText', 'printedRateDiffers', 'numberFormatHidesDecimals', 'rateNotPercent', 'printedTotalDiffers', 'gradeDiffers'] as const;

export type FixableFinding = Extract<Finding, { readonly kind: (typeof FIXABLE)[number] }>;

export const isFixable = (finding: Finding): finding is FixableFinding => FIXABLE.some((kind) => kind === finding.kind);
