export { layoutBlankForm } from './blankForm';
export { LEAVE_OUT } from './fillEdits';
export { planOwnScorecard } from './ownScorecard';
export { planScorecard } from './planScorecard';
export { planTemplate } from './planTemplate';
export { insertQuestionId, type PlanContext, type ScorecardExtras, type ScorecardFinding, type ScorecardPlan } from './scorecardPlan';
