export * from './readWorkingPaper';
export * from './table';
export * from './workingPaperSheet';
