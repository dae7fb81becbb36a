// The real client boots in Node, a sheet is read, a cell is written.
import { loadWorkbook, openExcel, sheetOf } from '../../excelHost';

test('a cell written through Office.js stands in the workbook', async () => {
  const { host, server } = await openExcel(loadWorkbook({ sheets: [sheetOf('自评表', [['指标', '得分'], ['产出', null], ['合计', '=SUM(B2:B2)']])] }));
  const snapshot = await host.readSnapshot();
  expect(snapshot.sheets[0]?.values).toEqual([['指标', '得分'], ['产出', null], ['合计', '']]);
  expect(snapshot.sheets[0]?.formulas[2]).toEqual([null, '=SUM(B2:B2)']);
  const result = await host.applyEdits([{ kind: 'setCell', at: { sheet: '自评表', row: 2, column: 2 }, content: { kind: 'number', value: 9.88 }, replaces: { kind: 'blank' } }]);
  expect(result.kind).toBe('applied');
  expect(server.book.sheet('自评表').cell(2, 2)?.value).toBe(9.88);
  expect(server.traffic.requests).toBe(4);
});
