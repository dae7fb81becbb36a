export * from './address';
export * from './content';
export * from './edits';
export * from './invert';
export * from './planSheet';
export * from './shiftReferences';
export * from './snapshot';
export * from './styles';
