export * from './changes';
export { cellKey, holdsOurs, isOurs, keyParts, lastWritten, NOTHING_REMEMBERED, remembered, scoreKey } from './memory';
export type { BeforeImage, DraftedParagraph, HistoryEntry, Memory, MemoryContent, RememberedRun, TableChoice } from './memory';
export { MEMORY_LINE } from './memoryRows';
export { planMemory, type NextMemory } from './planMemory';
export { planUndo, type UndoPlan } from './planUndo';
export { isMemorySheet, readMemory } from './readMemory';
export { rememberRun, type Run, type WrittenCell } from './rememberRun';
