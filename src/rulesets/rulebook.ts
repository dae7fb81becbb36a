// The rulebook every entrance works with: compiled rule sets and outlines, decoded once where it is asked for.
import { decodeRuleSets, readRuleSheet, type Rulebook } from '../core/rules';
import { compiledOutlines } from './compiledOutlines';
import { compiledRuleSets } from './compiled';

/** For workbooks without rules of their own. */
export const compiledRulebook = (): Rulebook => ({ ...decodeRuleSets(compiledRuleSets), outlines: compiledOutlines });

/** For any workbook. */
export const loadRulebook = (): Rulebook => ({ ...compiledRulebook(), readRuleSheet });
