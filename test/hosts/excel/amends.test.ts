// What sets a broken write right is a chunk of its own: when it does not come, nothing half-written is passed over in silence.
import { openExcel } from '../../excelHost';
import { stateOf } from '../../excelHost/model/stateOf';
import { cellPlan, smallBook } from './plans';

let mockIsCutOff = false;
jest.mock('../../../src/hosts/excel/amends', (): unknown => {
  if (mockIsCutOff) throw new Error('the chunk does not come');
  return jest.requireActual('../../../src/hosts/excel/amends');
});

// Not loaded yet, as on a page just opened.
beforeEach(() => { jest.resetModules(); });
afterEach(() => { mockIsCutOff = false; });

test('a plan that met a changed cell is told of, and taken back as soon as the chunk comes', async () => {
  const { host, server } = await openExcel(smallBook());
  await host.readSnapshot();
  server.book.sheet('自评表').ensure(3, 4).value = 91;
  const before = stateOf(server.book);
  mockIsCutOff = true;
  await expect(host.applyEdits(cellPlan())).rejects.toMatchObject({ name: 'HostError', code: 'notAnswering' });
  await expect(host.readSnapshot()).rejects.toMatchObject({ code: 'notAnswering' });
  mockIsCutOff = false;
  await host.readSnapshot();
  expect(stateOf(server.book)).toEqual(before);
});

test('a write that broke is told of, and the next page brings it in order', async () => {
  const sound = await openExcel(smallBook());
  await sound.host.applyEdits(cellPlan());
  const actions = sound.server.bodies[0]?.Actions.length ?? 0;
  const { host, server, newHost } = await openExcel(smallBook());
  await host.readSnapshot();
  const before = stateOf(server.book);
  server.breakRequest(1, { kind: 'halfway', actions: Math.floor(actions / 2), code: 'GeneralException' });
  mockIsCutOff = true;
  await expect(host.applyEdits(cellPlan())).rejects.toMatchObject({ name: 'HostError' });
  expect(stateOf(server.book)).not.toEqual(before);
  mockIsCutOff = false;
  await newHost().readSnapshot();
  expect(stateOf(server.book)).toEqual(before);
});
