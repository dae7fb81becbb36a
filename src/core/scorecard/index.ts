export { layoutBlankForm } from './blankForm';
export { insertQuestionId } from './insertQuestion';
export { planScorecard } from './planScorecard';
export type { PlanContext, ScorecardFinding, ScorecardPlan } from './scorecardPlan';
