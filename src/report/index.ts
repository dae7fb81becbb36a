export { buildDocx, type Appendix } from './buildDocx';
export { appendixOf } from './appendixOf';
