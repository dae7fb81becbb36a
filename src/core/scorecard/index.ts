export { layoutBlankForm } from './blankForm';
export { LEAVE_OUT } from './fillEdits';
export { insertQuestionId } from './insertQuestion';
export { planOwnScorecard } from './ownScorecard';
export { planScorecard } from './planScorecard';
export type { PlanContext, PlanOwnScorecard, ScorecardFinding, ScorecardPlan } from './scorecardPlan';
