// Paragraphs to the clipboard: rich where it may be, plain where only that is allowed, else selected for her own Ctrl+C.
import type { DraftParagraph } from '../../core/narrative';

export interface Copied { readonly html: string; readonly text: string }

const TAGS = { title: 'h1', heading1: 'h2', heading2: 'h3', heading3: 'h4', body: 'p' } as const;
/** As the document is set: fonts of official documents, black, two letters of indent; Word's own headings are blue. */
const FONTS = { title: '方正小标宋简体', heading1: '黑体', heading2: '楷体_GB2312', heading3: '仿宋_GB2312', body: '仿宋_GB2312' } as const;
const styleOf = (level: keyof typeof FONTS): string =>
  `font-family:${FONTS[level]};color:#000;${level === 'title' ? 'font-size:22pt;font-weight:normal;text-align:center' : `font-size:16pt;text-indent:2em${level === 'heading3' ? '' : ';font-weight:normal'}`}`;

/** As simple HTML, rows of a table as a table; whatever a cell held is escaped, so it arrives as the text it is. */
export const richOf = (paragraphs: readonly DraftParagraph[]): string => paragraphs.map(({ level, text }, index) => {
  if (level !== 'table') return `<${TAGS[level]} style="${styleOf(level)}">${escaped(text)}</${TAGS[level]}>`;
  const row = `<tr>${text.split(DIVIDER).map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  const opens = paragraphs[index - 1]?.level === 'table' ? '' : '<table border="1" style="border-collapse:collapse">';
  return `${opens}${row}${paragraphs[index + 1]?.level === 'table' ? '' : '</table>'}`;
}).join('');

/** Between the cells of a table's row. */
const DIVIDER = '|';

export const plainOf = (paragraphs: readonly DraftParagraph[]): string =>
  paragraphs.map(({ level, text }) => (level === 'table' ? text.split(DIVIDER).join('\t') : text)).join('\n');

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
