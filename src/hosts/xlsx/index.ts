// The file host: .xlsx and .xlsm, bytes in, bytes out. Runs in a browser as on the command line.
export { openXlsx, XlsxWorkbook, type XlsxApplyResult, type XlsxWarning } from './XlsxWorkbook';
export { XlsxHost } from './XlsxHost';
export { emptyWorkbook } from './emptyWorkbook';
export { makeSubmissionCopy, type SubmissionCopyPlan } from './submission/makeSubmissionCopy';
