export { layoutBlankForm } from './blankForm';
export { overwriteQuestionId, OVERWRITE } from './fillEdits';
export { insertQuestionId } from './insertQuestion';
export { planScorecard, type PlanContext, type ScorecardFinding, type ScorecardPlan } from './planScorecard';
