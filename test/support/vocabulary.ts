// The words by which tables are recognized, as the product ships them.
import type { Vocabulary } from '../../src/core/rules';
import { decodeRuleSets } from '../../src/core/rules';
import { compiledRuleSets } from '../../src/rulesets/compiled';

export const readVocabulary = (): Vocabulary => decodeRuleSets(compiledRuleSets).vocabulary;
