export * from './finding';
export { checkForm } from './checkForm';
export { checkWorkbook } from './checkWorkbook';
export { severityOf } from './severity';
