export { officeClient, startTimer, type ExcelClient, type StartTimer } from './excelClient';
export { ExcelHost, type ExcelHostOptions } from './ExcelHost';
export { toHostError } from './hostErrors';
export type { Restored } from './writeProtocol';
