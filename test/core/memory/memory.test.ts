// 助手_记录: what is written is read again, and what is damaged counts for nothing.
import {
  cellKey, holdsOurs, isOurs, MEMORY_LINE, NOTHING_REMEMBERED, planMemory, readMemory, rememberRun, scoreKey, scoreMoves,
  type MemoryContent, type Run,
} from '../../../src/core/memory';
import { valueAt, type CellContent, type WorkbookSnapshot } from '../../../src/core/workbook';
import { applyEdits } from '../../support/applyEdits';
import { grid, workbookOf, withOwnNames } from '../../support/grid';

const number = (value: number): CellContent => ({ kind: 'number', value });
const text = (words: string): CellContent => ({ kind: 'text', text: words });
const KEY = cellKey('项目/甲', '产出/“数量”=1', 'score');

const content: MemoryContent = {
  ...NOTHING_REMEMBERED,
  ruleSets: { '项目/甲': '=cmd|x', 乙: 'national/project/2020' },
  written: { [KEY]: number(9.88), [cellKey('乙', '总分', 'total')]: { kind: 'formula', formula: '=SUM(H1:H2)', result: 9 } },
  scores: { [scoreKey('项目/甲', '产出')]: '9.88', [scoreKey('项目/甲', '效益')]: '' },
  drafts: { '项目/甲': [{ id: '一/1', drafted: `=1+1\n${'长文𠀀'.repeat(20_000)}`, facts: { 支出率: '98.83%' } }] },
  history: [{ run: 1, totals: { '项目/甲': '暂计9.88分' } }],
};

const book = workbookOf(grid('| 表 |'));
const remember = (workbook: WorkbookSnapshot, next: MemoryContent): WorkbookSnapshot =>
  applyEdits(workbook, planMemory({ content: next, anchors: [], restyled: [] }, readMemory(workbook), workbook));

test('what is remembered is read again, long texts and texts like formulas included', () => {
  const memory = readMemory(remember(book, content));
  expect(memory.kind === 'kept' && memory.content).toEqual(content);
});

test('what a run replaced is read from a memory that kept no looks', () => {
  const before = { edits: '[]', anchors: [], created: [], looks: [], previous: null };
  const workbook = remember(book, { ...content, before });
  const [first, memory] = workbook.sheets;
  if (!first || !memory) throw new Error('no memory');
  const values = memory.values.map((row) => (row ?? []).map((value) => (typeof value === 'string' ? value.replace(',"looks":[]', '') : value)));
  expect(values).not.toEqual(memory.values);
  const read = readMemory({ ...workbook, sheets: [first, { ...memory, values }] });
  expect(read.kind === 'kept' && read.content.before).toEqual(before);
});

test('the sheet is hidden, says that it may be deleted, and holds text alone, no cell too long for Excel', () => {
  const sheet = remember(book, content).sheets[1];
  expect(sheet?.visibility).toBe('hidden');
  expect(sheet && valueAt(sheet, 1, 1)).toBe(MEMORY_LINE);
  const values = sheet?.values.flatMap((row) => [...(row ?? [])]) ?? [];
  expect(values.every((value) => value === null || (typeof value === 'string' && value.length <= 32_767))).toBe(true);
  expect(sheet?.formulas.flat().every((formula) => formula === null)).toBe(true);
});

test('remembering the same again plans nothing; remembering less clears what was more', () => {
  const once = remember(book, content);
  expect(planMemory({ content, anchors: [], restyled: [] }, readMemory(once), once)).toEqual([]);
  const less = remember(once, NOTHING_REMEMBERED);
  const memory = readMemory(less);
  expect(memory.kind === 'kept' && memory.content).toEqual(NOTHING_REMEMBERED);
});

test.each([
  ['without any of its rows', '| 可删除，不影响表格 |'],
  ['with rows of something else', '| 可删除，不影响表格 |\n| version | #REF! |\n| history | 3 | 98.9 |'],
  ['with one row gone', '| 可删除，不影响表格 |\n| 版本 | \'1 | \'2 |\n| 规则集 | 甲 | "r" |'],
  ['with a text cut off', '| 可删除，不影响表格 |\n| 版本 | \'1 | \'1 |\n| 规则集 | 甲 | "r |'],
  ['of another version', '| 可删除，不影响表格 |\n| 版本 | \'9 | \'0 |'],
])('a memory %s is damaged, and the next run makes it whole', (_, drawing) => {
  const damaged = workbookOf(grid('| 表 |'), grid(drawing, { name: '助手_记录', visibility: 'hidden' }));
  expect(readMemory(damaged)).toMatchObject({ kind: 'damaged', sheet: '助手_记录' });
  const mended = remember(damaged, content);
  expect(mended.sheets).toHaveLength(2);
  expect(readMemory(mended)).toMatchObject({ kind: 'kept', content: { ruleSets: content.ruleSets } });
});

test('a visible sheet of that name is hers, and ours takes the next free name', () => {
  const hers = workbookOf(grid('| 可删除，不影响表格 |', { name: '助手_记录' }));
  expect(readMemory(hers)).toEqual({ kind: 'none' });
  expect(remember(hers, content).sheets.map((sheet) => sheet.name)).toEqual(['助手_记录', '助手_记录2']);
});

test('a cell is ours while it holds what we wrote or what we would write now', () => {
  const memory = readMemory(remember(book, content));
  expect(holdsOurs(memory, KEY, number(9.88))).toBe(true);
  expect(holdsOurs(memory, KEY, number(9.9))).toBe(false);
  expect(isOurs(memory, KEY, number(9.9), number(9.9))).toBe(true);
  expect(isOurs({ kind: 'none' }, KEY, number(9.88), number(9.9))).toBe(false);
});

test('a table the person pointed to is followed by its hidden name, and forgotten when it is gone', () => {
  const range = { sheet: '表', top: 1, left: 1, bottom: 4, right: 2 };
  const once = remember(book, { ...content, tables: [{ kind: 'budget', form: null, range }] });
  const moved = withOwnNames(once, [{ name: 'jixiao_table1', target: { ...range, top: 3, bottom: 6 } }]);
  expect(readMemory(moved)).toMatchObject({ content: { tables: [{ kind: 'budget', form: null, range: { top: 3, bottom: 6 } }] } });
  expect(readMemory(withOwnNames(once, []))).toMatchObject({ content: { tables: [] } });
});

const run: Run = { ruleSets: {}, tables: [], written: [], scores: {}, drafts: {}, totals: { 甲: '9分' }, edits: [] };

test('runs are numbered, and what was written is remembered as it reads after rows came in', () => {
  const first = rememberRun({ kind: 'none' }, run).content;
  expect(first.history).toEqual([{ run: 1, totals: { 甲: '9分' } }]);
  const second = rememberRun({ kind: 'kept', sheet: '助手_记录', content: { ...first, written: { a: text('旧'), b: text('留') } } }, {
    ...run,
    written: [{ key: 'a', sheet: '表', content: { kind: 'blank' } }, { key: 'c', sheet: '表', content: { kind: 'formula', formula: '=A5', result: 1 } }],
    edits: [{ kind: 'insertRows', sheet: '表', before: 3, count: 2, likeRow: 2, extendMerges: [], cells: [] }],
  }).content;
  expect(second.history.map((entry) => entry.run)).toEqual([1, 2]);
  expect(second.written).toEqual({ b: text('留'), c: { kind: 'formula', formula: '=A7', result: 1 } });
  expect(second.before?.previous).toMatchObject({ written: { a: text('旧') } });
});

test('scores that moved are told from what to what', () => {
  const memory = readMemory(remember(book, content));
  expect(scoreMoves(memory, { [scoreKey('项目/甲', '产出')]: '9.9', [scoreKey('项目/甲', '效益')]: '', [scoreKey('项目/甲', '新')]: '3' }))
    .toEqual([{ form: '项目/甲', indicator: '产出', before: '9.88', after: '9.9' }]);
});
