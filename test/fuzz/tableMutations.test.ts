// Every mutation of tables changes something in the golden workbooks: a mutation that does nothing proves nothing.
import { openXlsx } from '../../src/hosts/xlsx';
import { goldenCases } from '../support/golden';
import { TABLE_MUTATIONS } from './tableMutations';

const snapshots = goldenCases().map(({ name, bytes }) => ({ name, snapshot: openXlsx(bytes).readSnapshot() }));
const LEAST = 4;

test.each(TABLE_MUTATIONS)('$name', ({ apply }) => {
  const changed = snapshots.filter(({ snapshot }) => JSON.stringify(apply(snapshot, () => 0).sheets) !== JSON.stringify(snapshot.sheets));
  expect(changed.length).toBeGreaterThanOrEqual(LEAST);
});
