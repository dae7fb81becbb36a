export { createEvaluator, type Evaluator, type FormulaBook } from './createEvaluator';
export { dependentsOf, type DefinedName, type PlacedFormula } from './dependents';
