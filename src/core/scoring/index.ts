export * from './choices';
export * from './evaluation';
export * from './question';
export * from './relocate';
