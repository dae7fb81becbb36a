// The ribbon's functions, run in a page nobody sees: 一键评分 and 核对.
import { DEFAULT_CHOICES } from '../core/scoring';
import { loadOnce } from '../taskpane/loadOnce';
import { openServices } from '../taskpane/services/openServices';
import { afterChecking, afterScoring, type RibbonMessage } from './ribbonMessages';
import { runCommand } from './runCommand';
import { showMessage } from './showMessage';

const services = loadOnce(async () => {
  await Office.onReady();
  return openServices();
});

const command = (act: () => Promise<RibbonMessage>) => (event: Office.AddinCommands.Event): void => {
  const page = new URL('message.html', location.href);
  page.search = '';
  page.hash = '';
  void runCommand(event, { act, show: (message) => showMessage(message, page.href), report: reportError });
};

void Office.onReady().then(() => {
  Office.actions.associate('scoreWorkbook', command(async () => afterScoring(await (await services()).apply(DEFAULT_CHOICES, null))));
  Office.actions.associate('checkWorkbook', command(async () => afterChecking(await (await services()).assess(DEFAULT_CHOICES))));
});
