export * from './bandText';
export * from './decodeMethod';
export * from './decodeRuleSets';
export * from './defaultPolicy';
export * from './encoded';
export * from './ruleSet';
export * from './ruleSetsFor';
