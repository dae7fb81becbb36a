// The rulebook every entrance works with: compiled rule sets and outlines, decoded once where it is asked for.
import { decodeRuleSets, type Rulebook } from '../core/rules';
import { compiledOutlines } from './compiledOutlines';
import { compiledRuleSets } from './compiled';

export const loadRulebook = (): Rulebook => ({ ...decodeRuleSets(compiledRuleSets), outlines: compiledOutlines });
