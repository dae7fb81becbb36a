export { layoutFindings, type ListedFinding } from './layoutFindings';
export { layoutSummary } from './layoutSummary';
export { layoutWorkingPaper, type PaperLayout } from './layoutWorkingPaper';
export type { PaperInput } from './paperInput';
export { planWorkingPaper } from './planWorkingPaper';
