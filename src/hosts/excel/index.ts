export { officeClient, startTimer, type ExcelClient, type StartTimer } from './excelClient';
export { ExcelHost, type ExcelHostOptions } from './ExcelHost';
export { toHostError } from './hostErrors';
export { ExcelSession, type Planned, type RunOutcome } from './session';
export type { Restored } from './writeProtocol';
