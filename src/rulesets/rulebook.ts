// The rulebook every entrance works with: compiled rule sets and outlines, decoded once where it is asked for.
import { ALL_EXTRAS } from '../core/allExtras';
import type { Equipment } from '../core/extras';
import { decodeRuleSets, type Rulebook } from '../core/rules';
import { compiledOutlines } from './compiledOutlines';
import { compiledRuleSets } from './compiled';

export const compiledRulebook = (): Rulebook => ({ ...decodeRuleSets(compiledRuleSets), outlines: compiledOutlines });

/** With everything that any workbook may call for. */
export const loadRulebook = (): Equipment => ({ ...compiledRulebook(), extras: ALL_EXTRAS });
