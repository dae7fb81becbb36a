// The ribbon's functions, run in a page nobody sees: 一键评分 and 核对.
import { DEFAULT_CHOICES } from '../core/scoring';
import { leaveMessage } from '../taskpane/leftMessage';
import { loadOnce } from '../taskpane/loadOnce';
import { openServices } from '../taskpane/services/openServices';
import { messageWindow } from './messageWindow';
import { afterChecking, afterScoring, type RibbonMessage } from './ribbonMessages';
import { runCommand } from './runCommand';

const services = loadOnce(async () => {
  await Office.onReady();
  return openServices();
});

const page = new URL('message.html', location.href);
page.search = '';
page.hash = '';
const messages = messageWindow(page.href);

/** To the pane, and to the head of 评分底稿 where there is one. */
async function lead({ title, lines }: RibbonMessage): Promise<void> {
  leaveMessage([title, ...lines].join('\n'), Date.now());
  await (await services()).revealPaper();
}

const command = (act: () => Promise<RibbonMessage>) => (event: Office.AddinCommands.Event): void => {
  void runCommand(event, { act, show: messages.show, lead, report: reportError });
};

void Office.onReady().then(() => {
  Office.actions.associate('scoreWorkbook', command(async () => afterScoring(await (await services()).apply(DEFAULT_CHOICES, null))));
  Office.actions.associate('checkWorkbook', command(async () => afterChecking(await (await services()).assess(DEFAULT_CHOICES))));
});
