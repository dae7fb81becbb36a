export * from './choices';
export * from './evaluation';
export * from './question';
