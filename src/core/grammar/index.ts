export * from './actualTypes';
export * from './classScales';
export * from './outcome';
export * from './quantity';
export * from './standardTypes';
export * from './targetTypes';
