// The type that keeps the catalogue complete: one wording for every kind of finding, or it does not compile.
import type { Finding } from '../checks';
import type { Advice } from './userMessage';

/** What is said of a finding; its place is the finding's own. */
export interface Words extends Advice { readonly why: string }

export type FindingOf<K extends Finding['kind']> = Extract<Finding, { readonly kind: K }>;

/** A wording for each of these kinds. */
export type WordingOf<K extends Finding['kind']> = { readonly [Kind in K]: (finding: FindingOf<Kind>) => Words };
