export type { Contradiction } from './contradictions';
export * from './planSubmission';
