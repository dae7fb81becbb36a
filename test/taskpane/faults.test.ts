// Whole clicks of the pane, the way back out of the workbook's memory among them, broken at each request: after the next
// click the workbook is as before or as after, and that click works.
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { HostError } from '../../src/hosts/host';
import type { ExcelServices } from '../../src/taskpane/services/excelServices';
import { loadFixture, type Fault, type WorkbookModel } from '../excelHost';
import { cloneWorkbook } from '../excelHost/model/cloneWorkbook';
import { stateOf } from '../excelHost/model/stateOf';
import { openServices, servicesOn } from './support';

const FORM = '项目支出绩效自评表';
/** How our memory looks is nobody's concern: it keeps the looks of the other sheets. */
const MEMORY = ['助手_记录'];
const CODES = [5012, 'GeneralException'] as const;

interface Scenario { readonly name: string; prepare(): Promise<WorkbookModel>; click(services: ExcelServices): Promise<unknown> }

const apply = (services: ExcelServices): Promise<unknown> => services.apply(DEFAULT_CHOICES, null);

async function written(): Promise<WorkbookModel> {
  const { services, server } = await openServices('005-project-form-2024');
  await apply(services);
  return server.book;
}

async function changedSince(): Promise<WorkbookModel> {
  const book = await written();
  book.sheet(FORM).ensure(14, 6).value = '19000册';
  return book;
}

const scenarios: readonly Scenario[] = [
  { name: 'a first run', prepare: () => Promise.resolve(loadFixture('005-project-form-2024')), click: apply },
  { name: 'a recompute', prepare: changedSince, click: apply },
  { name: 'an undo of an earlier session', prepare: written, click: (services) => services.undo(DEFAULT_CHOICES) },
];

/** A host that never answers is left to the host's own matrix. */
const faultsOf = (actions: number): readonly Fault[] =>
  CODES.flatMap((code): readonly Fault[] => [{ kind: 'refuse', code }, { kind: 'halfway', actions: Math.floor(actions / 2), code }, { kind: 'answerLost', code }]);

test.each(scenarios)('$name is whole or not at all', async ({ prepare, click }) => {
  const book = await prepare();
  const sound = await openServices(cloneWorkbook(book));
  const before = JSON.stringify(stateOf(sound.server.book, MEMORY));
  await click(sound.services);
  const after = JSON.stringify(stateOf(sound.server.book, MEMORY));
  expect(after).not.toBe(before);
  const torn: unknown[] = [];
  for (const [index, { Actions: { length } }] of sound.server.bodies.entries()) {
    for (const fault of faultsOf(length)) {
      const excel = await openServices(cloneWorkbook(book));
      excel.server.breakRequest(index + 1, fault);
      const failure = await click(excel.services).then(() => null, (error: unknown) => error);
      excel.server.mend();
      const next = index % 2 === 0 ? excel.services : servicesOn(excel);
      const { hindrance } = await next.assess(DEFAULT_CHOICES);
      const state = JSON.stringify(stateOf(excel.server.book, MEMORY));
      const isWhole = (state === before || state === after) && hindrance === null && (failure === null || failure instanceof HostError);
      if (!isWhole) torn.push(`request ${String(index + 1)}, ${JSON.stringify(fault)}: ${String(failure)}`);
    }
  }
  expect(torn).toEqual([]);
}, 180_000);
