export * from './finding';
export { checkApproved } from './approvedTargets';
export type { CheckExtras } from './check';
export { checkForm } from './checkForm';
export { checkWorkbook } from './checkWorkbook';
export { checkProjects } from './projectSums';
export { severityOf } from './severity';
