// Office.js errors → HostError: by code, never by message.
import { toHostError } from '../../../src/hosts/excel';
import { HostError } from '../../../src/hosts/host';
import { openExcel } from '../../excelHost';
import { smallBook } from './plans';

const transport = [[5004, 'cellEditMode'], [5012, 'sessionLost'], [5102, 'hostBusy'], [5103, 'requestTooLarge'], [7000, 'accessDenied']] as const;

test.each(transport)('transport error %i, through the real client, is %s', async (number, code) => {
  const { host, server } = await openExcel(smallBook());
  server.breakRequest(1, { kind: 'refuse', code: number });
  await expect(host.readSnapshot()).rejects.toMatchObject({ name: 'HostError', code });
});

const richApi = [['AccessDenied', 'accessDenied'], ['InvalidOperationInCellEditMode', 'cellEditMode'], ['ItemAlreadyExists', 'sheetNameTaken'], ['RequestAborted', 'hostBusy'], ['ApiNotFound', 'apiMissing']] as const;

test.each(richApi)('%s, through the real client, is %s', async (richCode, code) => {
  const { host, server } = await openExcel(smallBook());
  server.breakRequest(1, { kind: 'refuse', code: richCode });
  await expect(host.readSnapshot()).rejects.toMatchObject({ name: 'HostError', code });
});

test('a code nobody has heard of is kept', async () => {
  const { host, server } = await openExcel(smallBook());
  server.breakRequest(1, { kind: 'refuse', code: 'BrandNewTrouble' });
  await expect(host.readSnapshot()).rejects.toMatchObject({ code: 'unknown', detail: { code: 'BrandNewTrouble' } });
});

test('an error that is not of Office.js reaches the caller as it is', () => {
  const mistake = new TypeError('ours');
  expect(() => toHostError(mistake)).toThrow(mistake);
  expect(toHostError(new HostError('filterActive')).code).toBe('filterActive');
});

test('a request that is never answered ends in time', async () => {
  const { host, server } = await openExcel(smallBook());
  server.breakRequest(1, { kind: 'hang', actions: 0 });
  await expect(host.readSnapshot()).rejects.toMatchObject({ code: 'notAnswering' });
});

test('where merging the undo steps is refused, the write is made without it, and not tried again', async () => {
  const asked: boolean[] = [];
  const { client } = await openExcel(smallBook());
  const { host, server } = await openExcel(smallBook(), {
    version: '1.20',
    client: {
      ...client, supports: () => true,
      run: (options, batch) => {
        if (options.mergeUndoGroup !== undefined) asked.push(true);
        return options.mergeUndoGroup ? Promise.reject(Object.assign(new Error(), { code: 'InvalidArgument' })) : client.run(options, batch);
      },
    },
  });
  await host.readSnapshot();
  const edit = (value: number, replaces: number) => ({ kind: 'setCell', at: { sheet: '预算', row: 2, column: 2 }, content: { kind: 'number', value }, replaces: { kind: 'number', value: replaces } }) as const;
  expect(await host.applyEdits([edit(1, 690.47)])).toMatchObject({ kind: 'applied' });
  expect(await host.applyEdits([edit(2, 1)])).toMatchObject({ kind: 'applied' });
  expect(server.book.sheet('预算').cell(2, 2)?.value).toBe(2);
  expect(asked).toHaveLength(1);
});
