// The page of the small window: shows the lines it was opened with, as text, and closes when she has read them.
import { RIBBON_WORDS } from '../core/messages';
import { parseMessage } from './parseMessage';

const main = document.getElementById('message');
if (!main) throw new Error('the page has no #message');

const { title, lines } = parseMessage(location.hash);
const heading = document.createElement('h1');
heading.id = 'title';
heading.textContent = title;
const paragraphs = lines.map((line) => Object.assign(document.createElement('p'), { textContent: line }));
const button = Object.assign(document.createElement('button'), { type: 'button', textContent: RIBBON_WORDS.ok });
button.addEventListener('click', () => {
  void Office.onReady().then(({ host }) => {
    // Opened in her browser, with no Excel around it, the page closes itself.
    if (host as Office.HostType | null) Office.context.ui.messageParent('close');
    else window.close();
  });
});
main.append(heading, ...paragraphs, button);
button.focus();
