// What went wrong, in words: Excel's own at once, those of files when a file is met, a mistake of ours by its name.
import { HostError } from '../../src/hosts/host';
import { describeProblem } from '../../src/taskpane/state/describeProblem';

test.each([
  ['Excel is busy', new HostError('hostBusy'), 'Excel 正忙', 'retry'],
  ['a sheet is protected', new HostError('sheetProtected', { sheet: '自评表' }), '工作表“自评表”有保护，不能写入锁定的单元格', 'retry'],
  ['a file of the old format', new HostError('legacyXls'), '这是旧格式（.xls）工作簿', null],
  ['a file that is damaged', new HostError('partDamaged', { part: 'xl/workbook.xml' }), '文件中有一部分读不出来（xl/workbook.xml）', 'retry'],
  ['a mistake of ours', new TypeError('x is undefined'), '处理时出了没有预料到的问题（代号 TypeError）', 'retry'],
  ['a file of the assistant that did not come', Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' }), '助手有一部分没有加载成功', 'retry'],
] as const)('%s', async (_name, error, what, way) => {
  expect(await describeProblem(error)).toMatchObject({ what, way });
});
