// The text of a document: .docx by its paragraphs and table rows, .txt with the lines joined that a page broke.
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { unwrapLines } from '../core/textCheck';
import { readBytes, UsageError } from './files';

/** One paragraph a line. @throws UsageError if the file is neither, or cannot be read */
export function documentText(path: string): string {
  if (/\.docx$/i.test(path)) return docxText(readBytes(path), path);
  if (/\.(?:txt|md)$/i.test(path)) return unwrapLines(plainText(readBytes(path)));
  throw new UsageError(`${path}：只能核对 .docx 和 .txt。其他格式请先另存为 .docx。`);
}

/** UTF-8, or GB18030 as older Chinese editors save it. */
function plainText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const DOCUMENT = 'word/document.xml';

function docxText(bytes: Uint8Array, path: string): string {
  const unreadable = new UsageError(`${path} 不是完整的 Word 文档。请用 Word 或 WPS 打开后另存为 .docx。`);
  let xml: Uint8Array | undefined;
  try {
    xml = unzipSync(bytes, { filter: (file) => file.name === DOCUMENT })[DOCUMENT];
  } catch {
    throw unreadable;
  }
  if (!xml) throw unreadable;
  try {
    return paragraphsOfXml(new TextDecoder().decode(xml)).join('\n');
  } catch {
    throw unreadable;
  }
}

/** Paragraphs in order; the cells of a table row are one line, as they are read. */
export function paragraphsOfXml(xml: string): readonly string[] {
  const paragraphs: string[] = [];
  let text = '';
  let cells: string[] | null = null;
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'w:t') inText = true;
    else if (name === 'w:tab' || name === 'w:br') text += ' ';
    else if (name === 'w:tr') cells = [];
    else if (name === 'w:p') text = '';
  });
  parser.on('text', (words) => { if (inText) text += words; });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
    else if (name === 'w:p') {
      if (cells) cells.push(text);
      else paragraphs.push(text);
      text = '';
    } else if (name === 'w:tr') {
      paragraphs.push((cells ?? []).filter((cell) => cell.trim() !== '').join(' '));
      cells = null;
    }
  });
  parser.on('error', (error) => { throw error; });
  parser.write(xml).close();
  return paragraphs.filter((paragraph) => paragraph.trim() !== '');
}
