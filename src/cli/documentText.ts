// The text of a document: .docx by its paragraphs and table rows, .txt with the lines joined that a page broke.
import { unwrapLines } from '../core/textCheck';
import { docxParagraphs } from './docxText';
import { readBytes, UsageError } from './files';

/** One paragraph a line. @throws UsageError if the file is neither, or cannot be read */
export function documentText(path: string): string {
  if (/\.docx$/i.test(path)) return docxText(readBytes(path), path);
  if (/\.(?:txt|md)$/i.test(path)) return unwrapLines(plainText(readBytes(path)));
  throw new UsageError(`${path}：只能核对 .docx 和 .txt。其他格式请先另存为 .docx。`);
}

/** UTF-8 or UTF-16 by its first bytes, UTF-8 without them, else GB18030 as older Chinese editors save it. */
function plainText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function docxText(bytes: Uint8Array, path: string): string {
  try {
    return docxParagraphs(bytes).join('\n');
  } catch {
    throw new UsageError(`${path} 不是完整的 Word 文档。请用 Word 或 WPS 打开后另存为 .docx。`);
  }
}
