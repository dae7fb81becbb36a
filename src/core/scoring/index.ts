export * from './choices';
export * from './evaluation';
export * from './formulaOf';
export * from './question';
export * from './relocate';
