// The door of the room: any text held against the tables.
export * from './finding';
export type { CheckedWorkbook } from './facts';
export { checkText } from './checkText';
export { unwrapLines } from './paragraphs';
export * from './checkReport';
