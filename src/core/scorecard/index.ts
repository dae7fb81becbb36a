export { layoutBlankForm } from './blankForm';
export { LEAVE_OUT } from './fillEdits';
export { insertQuestionId } from './insertQuestion';
export { planScorecard } from './planScorecard';
export type { PlanContext, ScorecardFinding, ScorecardPlan } from './scorecardPlan';
