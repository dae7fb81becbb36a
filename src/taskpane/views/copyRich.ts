// Paragraphs to the clipboard: rich where it may be, plain where only that is allowed, else selected for her own Ctrl+C.
import type { DraftParagraph } from '../../core/narrative';

export interface Copied { readonly html: string; readonly text: string }

const TAGS = { title: 'h1', heading1: 'h2', heading2: 'h3', heading3: 'h4', body: 'p', table: 'p' } as const;

/** As simple HTML; whatever a cell held is escaped, so it arrives as the text it is. */
export const richOf = (paragraphs: readonly DraftParagraph[]): string =>
  paragraphs.map(({ level, text }) => `<${TAGS[level]}>${escaped(text)}</${TAGS[level]}>`).join('');

export const plainOf = (paragraphs: readonly DraftParagraph[]): string => paragraphs.map(({ text }) => text).join('\n');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);

/** @param shown where the text stands on the page, to be selected when the clipboard is closed to us */
export async function copyRich({ html, text }: Copied, shown: Element | null): Promise<'rich' | 'plain' | 'blocked'> {
  const tries = [
    ['rich', () => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) })])],
    ['plain', () => navigator.clipboard.writeText(text)],
  ] as const;
  for (const [how, copy] of tries) {
    if (await succeeds(copy)) return how;
  }
  const selection = getSelection();
  if (shown && selection) selection.selectAllChildren(shown);
  return 'blocked';
}

/** Office's panes forbid the clipboard in ways that differ: whatever the refusal, the next way is tried. */
async function succeeds(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch {
    return false;
  }
}
