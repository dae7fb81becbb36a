// The pane in every state: axe finds nothing, no request leaves for elsewhere, and pictures in light, dark and forced colors.
import type { Browser } from 'playwright-core';
import { loadFixture, loadWorkbook, sheetOf } from '../excelHost';
import { launch, openPane, type BrowserPane } from './support/openPane';
import { LOOKS, press, shoot as picture } from './support/pictures';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());

describe.each(Object.keys(LOOKS))('%s', (look) => {
  const found: string[] = [];
  const shoot = async (opened: BrowserPane, state: string): Promise<void> => { found.push(...await picture(opened, state, look)); };
  afterAll(() => { expect(found).toEqual([]); });
  const open = (fixture: string): Promise<BrowserPane> => openPane(browser, loadFixture(fixture), LOOKS[look] ?? {});

  test('from the empty pane to written and taken back', async () => {
    const opened = await open('005-project-form-2024');
    const { pane } = opened;
    await shoot(opened, 'empty');
    await press(pane, '识别当前工作簿');
    await pane.getByText('各二级指标得分').waitFor();
    await shoot(opened, 'recognized');
    await pane.getByRole('tab', { name: '指标' }).press('Enter');
    await press(pane, /阅读推广志愿者队伍/);
    await pane.getByLabel('人工得分').waitFor();
    await shoot(opened, 'open-items');
    await pane.getByRole('tab', { name: '检查' }).press('Enter');
    await pane.getByRole('heading', { name: /错误|提醒|提示/ }).first().waitFor();
    await shoot(opened, 'findings');
    await pane.getByRole('tab', { name: '文字' }).press('Enter');
    await pane.getByText('导出文档').waitFor();
    await shoot(opened, 'report');
    await pane.getByRole('tab', { name: '设置' }).press('Enter');
    await pane.getByText('预览后写入').waitFor();
    await shoot(opened, 'settings');
    await press(pane, '一键评分');
    await pane.getByText('写入前请过目').waitFor();
    await shoot(opened, 'preview');
    await press(pane, /^写入\d+处$/);
    await pane.getByText(/已写入\d+处/).waitFor();
    await shoot(opened, 'applied');
    await press(pane, '撤销本次写入');
    await pane.getByText('已撤销，表格恢复到写入前。').waitFor();
    await shoot(opened, 'undone');
    expect(opened.strangers).toEqual([]);
    await opened.close();
  });

  test('a reading that leaves a choice: the button waits, the way leads to the choice, the choice frees the button', async () => {
    const book = loadFixture('000-huadu-jiguan-gongwei-2024');
    const [targets, copy] = [book.sheet('绩效目标完成'), book.addSheet('绩效目标完成（2）')];
    for (const [key, cell] of targets.cells) copy.cells.set(key, { ...cell });
    copy.merges = [...targets.merges];
    const opened = await openPane(browser, book, LOOKS[look] ?? {});
    const { pane } = opened;
    await press(pane, '识别当前工作簿');
    await pane.getByText('有几张表都像').waitFor();
    expect(await pane.getByRole('button', { name: '一键评分' }).isDisabled()).toBe(true);
    await pane.getByText('请先处理下面这一条').waitFor();
    await pane.getByText('各二级指标得分').waitFor();
    await shoot(opened, 'ambiguous');
    await press(pane, '去设置');
    await pane.getByRole('button', { name: /^用这一张/ }).first().scrollIntoViewIfNeeded();
    await shoot(opened, 'ambiguous-settings');
    await press(pane, /^用这一张：.*绩效目标完成!/);
    await pane.getByText('有几张表都像').waitFor({ state: 'detached' });
    expect(await pane.getByRole('button', { name: '一键评分' }).isDisabled()).toBe(false);
    await opened.close();
  });

  test('a workbook without any form: what is the matter, and the one way', async () => {
    const opened = await openPane(browser, loadWorkbook({ sheets: [sheetOf('Sheet1', [['会议记录'], ['时间', '地点']])] }), LOOKS[look] ?? {});
    const { pane } = opened;
    await press(pane, '识别当前工作簿');
    await pane.getByText('请先处理下面这一条').waitFor();
    expect(await pane.getByRole('button', { name: '一键评分' }).isDisabled()).toBe(true);
    expect(await pane.getByText('从当前工作簿开始').count()).toBe(0);
    await shoot(opened, 'nothing-recognized');
    await press(pane, '去设置');
    await pane.getByText('认出的表').waitFor();
    await opened.close();
  });

  test('many forms, a final score, and an error', async () => {
    const many = await open('007-three-forms-one-sheet');
    await press(many.pane, '识别当前工作簿');
    await many.pane.getByRole('list', { name: '选择要看的自评表' }).waitFor();
    await shoot(many, 'many-forms');
    many.server.editMode = true;
    await press(many.pane, '一键评分');
    await many.pane.getByText('有单元格正在编辑').waitFor();
    await shoot(many, 'error');
    expect(many.strangers).toEqual([]);
    await many.close();
    const scored = await open('000-huadu-jiguan-gongwei-2024');
    await press(scored.pane, '识别当前工作簿');
    await scored.pane.getByText('各二级指标得分').waitFor();
    await shoot(scored, 'scored');
    await scored.pane.getByRole('tab', { name: '指标' }).press('Enter');
    await scored.pane.getByRole('button', { expanded: false }).first().press('Enter');
    await shoot(scored, 'indicator');
    expect(scored.strangers).toEqual([]);
    await scored.close();
  });
});
