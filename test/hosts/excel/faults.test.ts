// Every request of a first run, a recompute and an undo, broken in every way: after the next click that gets through, the
// workbook is as before or as after, never in between, whether the page was loaded again meanwhile or not.
import { assess } from '../../../src/core/assess';
import { describeHostError } from '../../../src/core/messages';
import { DEFAULT_CHOICES } from '../../../src/core/scoring';
import { BLANK, invertEdits, type WorkbookEdit } from '../../../src/core/workbook';
import { ExcelSession } from '../../../src/hosts/excel';
import { HostError } from '../../../src/hosts/host';
import { loadRulebook } from '../../../src/rulesets/rulebook';
import { loadFixture, openExcel, type EmulatedExcel, type Fault, type WorkbookModel } from '../../excelHost';
import { cloneWorkbook } from '../../excelHost/model/cloneWorkbook';
import { stateOf } from '../../excelHost/model/stateOf';
import { fullPlan, number, smallBook } from './plans';

interface Scenario {
  readonly name: string;
  /** What was written before the click. */
  readonly earlier: readonly WorkbookEdit[];
  click(session: ExcelSession): Promise<unknown>;
}

const run = (session: ExcelSession, edits: readonly WorkbookEdit[]): Promise<unknown> => session.runPlan(() => ({ edits }));

/** A figure changed: cells of hers and rows of our sheets are written again. */
const secondPlan: readonly WorkbookEdit[] = [
  { kind: 'setCell', at: { sheet: '助手_记录', row: 2, column: 2 }, content: { kind: 'text', text: '[2]' }, replaces: { kind: 'text', text: '[1,"=A1"]' } },
  { kind: 'setCell', at: { sheet: '自评表', row: 6, column: 4 }, content: number(38), replaces: number(39.5) },
  { kind: 'setCell', at: { sheet: '评分底稿', row: 4, column: 2 }, content: number(38), replaces: number(39.5) },
  { kind: 'setName', name: 'jixiao_form1', target: { sheet: '自评表', top: 3, left: 1, bottom: 8, right: 4 }, replaces: { sheet: '自评表', top: 3, left: 1, bottom: 7, right: 4 } },
];

const scenarios: readonly Scenario[] = [
  { name: 'a first run', earlier: [], click: (session) => run(session, fullPlan()) },
  { name: 'a recompute', earlier: fullPlan(), click: (session) => run(session, secondPlan) },
  { name: 'an undo', earlier: fullPlan(), click: (session) => session.undo(invertEdits(fullPlan())) },
];

const TRANSPORT = [5004, 5012, 5102, 5103, 5104, 7000] as const;
const RICH_API = ['AccessDenied', 'InvalidArgument', 'ItemNotFound', 'GeneralException', 'RequestAborted', 'InvalidOperationInCellEditMode', 'NotHeardOf'] as const;

/** In Chinese, with what to do. */
const isTold = (failure: unknown): boolean => {
  if (!(failure instanceof HostError)) return false;
  const { what, todo } = describeHostError(failure.code, failure.detail);
  return /[\u4e00-\u9fff]{2}/.test(what) && todo.includes('请');
};

/** Every fault for a request of so many actions. */
function faultsOf(actions: number): readonly Fault[] {
  const everyAction = Array.from({ length: actions + 1 }, (_, i) => i);
  return [
    ...[...TRANSPORT, ...RICH_API].map((code): Fault => ({ kind: 'refuse', code })),
    ...[...TRANSPORT, ...RICH_API].map((code): Fault => ({ kind: 'answerLost', code })),
    ...[...TRANSPORT, ...RICH_API].map((code): Fault => ({ kind: 'halfway', actions: Math.floor(actions / 2), code })),
    ...everyAction.map((each): Fault => ({ kind: 'halfway', actions: each, code: 'GeneralException' })),
    ...everyAction.filter((each) => each % 5 === 0).map((each): Fault => ({ kind: 'hang', actions: each })),
    { kind: 'hang', actions: Infinity },
  ];
}

/** The workbook where the click is made. */
async function prepared({ earlier }: Scenario): Promise<WorkbookModel> {
  const { host, server } = await openExcel(smallBook());
  await run(new ExcelSession(host), earlier);
  return server.book;
}

async function open(scenario: Scenario, book: WorkbookModel): Promise<EmulatedExcel & { readonly session: ExcelSession }> {
  const excel = await openExcel(cloneWorkbook(book));
  const session = new ExcelSession(excel.host);
  if (scenario.earlier.length > 0) await session.read();
  excel.server.resetTraffic();
  return { ...excel, session };
}

describe.each(scenarios)('$name', (scenario) => {
  test('is whole or not at all, whatever breaks and wherever', async () => {
    const book = await prepared(scenario);
    const sound = await open(scenario, book);
    const before = JSON.stringify(stateOf(sound.server.book));
    await scenario.click(sound.session);
    const after = JSON.stringify(stateOf(sound.server.book));
    expect(after).not.toEqual(before);
    const requests = sound.server.bodies.map(({ Actions }) => Actions.length);
    const torn: unknown[] = [];
    for (const [index, actions] of requests.entries()) {
      for (const fault of faultsOf(actions)) {
        const { server, session, newHost } = await open(scenario, book);
        server.breakRequest(index + 1, fault);
        const failure = await scenario.click(session).then(() => null, (error: unknown) => error);
        server.mend();
        const next = fault.kind === 'hang' || index % 2 === 0 ? new ExcelSession(newHost()) : session;
        await next.runPlan(() => ({ edits: [] }));
        const state = JSON.stringify(stateOf(server.book));
        if ((state !== before && state !== after) || (failure !== null && !isTold(failure))) torn.push(`request ${String(index + 1)}, ${JSON.stringify(fault)}: ${String(failure)}`);
      }
    }
    expect(torn).toEqual([]);
  }, 120_000);
});

test('a plan of several requests is whole or not at all as well', async () => {
  const many = Array.from({ length: 12_000 }, (_, i): WorkbookEdit => (
    { kind: 'setCell', at: { sheet: '预算', row: 10 + Math.floor(i / 8), column: 1 + (i % 8) }, content: { kind: 'text', text: `第${String(i)}格：${'文字'.repeat(20)}` }, replaces: BLANK }));
  const plan = [...fullPlan(), ...many];
  const open = async (): Promise<EmulatedExcel> => {
    const excel = await openExcel(smallBook());
    await excel.host.readSnapshot();
    excel.server.resetTraffic();
    return excel;
  };
  const sound = await open();
  const before = JSON.stringify(stateOf(sound.server.book));
  await sound.host.applyEdits(plan);
  const after = JSON.stringify(stateOf(sound.server.book));
  const writes = sound.server.bodies.filter(({ Actions }) => Actions.some(({ Name }) => Name.startsWith('Suspend'))).map(({ Actions }) => Actions.length);
  expect(writes.length).toBeGreaterThan(2);
  for (const [index, actions] of writes.entries()) {
    for (const done of [0, 1, Math.floor(actions / 2), actions - 1, actions]) {
      const { server, host, newHost } = await open();
      server.breakRequest(index + 1, { kind: 'hang', actions: done });
      await expect(host.applyEdits(plan)).rejects.toMatchObject({ code: 'notAnswering' });
      server.mend();
      await newHost().readSnapshot();
      expect([before, after]).toContain(JSON.stringify(stateOf(server.book)));
    }
  }
}, 120_000);

test('a whole run on a form that is too short, rows and all, is whole or not at all', async () => {
  const rulebook = loadRulebook();
  const fixture = loadFixture('006-form-too-short');
  const open = async (): Promise<EmulatedExcel> => {
    const excel = await openExcel(cloneWorkbook(fixture));
    await excel.host.readSnapshot();
    await excel.host.learnMerges();
    return excel;
  };
  const sound = await open();
  const { edits } = assess(await sound.host.readSnapshot(), rulebook, { ...DEFAULT_CHOICES, insertRows: true });
  expect(edits.some(({ kind }) => kind === 'insertRows')).toBe(true);
  const before = JSON.stringify(stateOf(sound.server.book));
  sound.server.resetTraffic();
  await sound.host.applyEdits(edits);
  const after = JSON.stringify(stateOf(sound.server.book));
  const actions = sound.server.bodies[0]?.Actions.length ?? 0;
  for (let done = 0; done <= actions; done += Math.floor(actions / 40)) {
    const { server, host, newHost } = await open();
    server.breakRequest(1, done % 2 === 0 ? { kind: 'halfway', actions: done, code: 'GeneralException' } : { kind: 'hang', actions: done });
    await host.applyEdits(edits).catch(() => null);
    server.mend();
    await newHost().readSnapshot();
    expect([before, after]).toContain(JSON.stringify(stateOf(server.book)));
  }
}, 120_000);
