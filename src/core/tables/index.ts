export * from './cellKeys';
export * from './readWorkingPaper';
export * from './setAsideOurs';
export * from './table';
export * from './workingPaperSheet';
export * from './readReport';
export * from './reportSheet';
export * from './ownSheets';
export { recognizeTables, type TableHints } from './recognizeTables';
