export { createEvaluator, type Evaluator, type FormulaBook, type FormulaEntry } from './createEvaluator';
export { dependentsOf, type DefinedName, type Dependent, type PlacedFormula } from './dependents';
