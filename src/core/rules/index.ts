export * from './ruleSet';
