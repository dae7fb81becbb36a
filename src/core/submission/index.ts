export * from './planSubmission';
