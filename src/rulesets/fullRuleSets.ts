// Every rule set with all that people read of it. Apart from the rulebook: the pane needs it only to write 评分规则.
import { decodeFullRuleSet, type FullRuleSet, type KnownRules } from '../core/rules';
import { compiledInFull } from './compiledInFull';

export const fullRuleSets = (): KnownRules<FullRuleSet> => ({ all: compiledInFull.map(decodeFullRuleSet) });
