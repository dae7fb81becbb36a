export * from './choices';
export * from './evaluation';
export * from './question';
export { chooseRuleSet, type ChosenRuleSet } from './chooseRuleSet';
export { evaluate } from './evaluate';
export { questionsOf } from './questions';
export * from './questionIds';
export * from './formulaOf';
export * from './relocate';
