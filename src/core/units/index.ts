export * from './assertNever';
export * from './calendar';
export * from './decimal';
export * from './quantities';
