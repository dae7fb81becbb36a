export { insertQuestionId } from './insertQuestion';
export { overwriteQuestion, overwriteQuestionId, OVERWRITE } from './fillEdits';
export { planScorecard, type PlanContext, type ScorecardFinding, type ScorecardPlan } from './planScorecard';
