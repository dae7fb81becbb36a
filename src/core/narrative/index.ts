export * from './draft';
export * from './layoutReport';
export * from './planReport';
export { createRenderer, spansText } from './render';
export { mergeText, type MergeWords } from './mergeText';
export { mergeWords } from './mergeWords';
