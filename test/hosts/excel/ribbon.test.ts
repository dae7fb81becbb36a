// A click on the ribbon reaches the function that is associated with it, and its end reaches Excel.
import { openExcel } from '../../excelHost';
import { smallBook } from './plans';

test('a ribbon command runs, and says when it is done', async () => {
  const { office, server, host } = await openExcel(smallBook());
  const done = new Promise<void>((resolve) => {
    office.Office.actions.associate('oneClick', (event: { completed(): void }) => {
      void host.readSnapshot().then(() => { event.completed(); resolve(); });
    });
  });
  office.post(server.ribbonClick('oneClick'));
  await done;
  await new Promise((resolve) => { setTimeout(resolve, 0); });
  expect(server.commandsCompleted).toBe(1);
});
