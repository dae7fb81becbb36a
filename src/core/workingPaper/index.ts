export { layoutWorkingPaper, type NotesBelow, type PaperLayout } from './layoutWorkingPaper';
export type { PaperInput } from './paperInput';
export { planWorkingPaper } from './planWorkingPaper';
