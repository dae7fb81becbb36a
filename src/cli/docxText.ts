// The text of a Word document as a reader sees it: changes accepted, hidden text and field codes left out, notes at the end.
import { unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

const RELATIONSHIPS = '_rels/.rels';
const OFFICE_DOCUMENT = /\/officeDocument$/u;
const NOTES = ['footnotes.xml', 'endnotes.xml'] as const;

/** Paragraphs and table rows in order, footnotes and endnotes after them. @throws Error if it is no Word document */
export function docxParagraphs(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /(?:^_rels\/\.rels|\.xml)$/u.test(name) });
  const main = mainPart(parts);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const body = parts[main];
  if (!body) throw new Error(`no ${main}`);
  return [body, ...NOTES.flatMap((name) => parts[`${folder}${name}`] ?? [])].flatMap((part) => paragraphsOfXml(new TextDecoder().decode(part)));
}

/** Word names it in the package relationships; nearly always word/document.xml. */
function mainPart(parts: Readonly<Record<string, Uint8Array>>): string {
  let target = 'word/document.xml';
  const relationships = parts[RELATIONSHIPS];
  if (!relationships) return target;
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => { if (OFFICE_DOCUMENT.test(attributes['Type'] ?? '')) target = (attributes['Target'] ?? '').replace(/^\//u, ''); });
  parser.write(new TextDecoder().decode(relationships)).close();
  return target;
}

/** What is in the file and not on the page: moved away, the other half of a drawing, ruby readings, the notes' rules. */
const UNSEEN: ReadonlySet<string> = new Set(['w:moveFrom', 'w:del', 'mc:Fallback', 'w:rt']);
const BETWEEN: ReadonlySet<string> = new Set(['w:tab', 'w:br', 'w:cr']);

/** A paragraph being read. Text boxes hold paragraphs inside paragraphs. */
interface Open { text: string; joinsNext: boolean }

/** Paragraphs in order; the cells of a table row are one line, as they are read. @throws Error if the XML is broken */
export function paragraphsOfXml(xml: string): readonly string[] {
  const lines: string[] = [];
  const open: Open[] = [];
  /** Cells of the rows being read; a table inside a cell is part of the cell. */
  const rows: string[][] = [];
  const path: string[] = [];
  let carried = '';
  let unseen = 0;
  let hidden = false;
  const parser = new SaxesParser();
  const start = (tag: SaxesTagPlain): void => {
    const { name } = tag;
    const inside = path.at(-1) ?? '';
    path.push(name);
    if (isUnseen(tag, inside)) unseen += 1;
    if (unseen > 0) return;
    if (name === 'w:r') hidden = false;
    else if (name === 'w:vanish' && inside === 'w:rPr' && isOn(tag)) hidden = true;
    else if (name === 'w:p') open.push({ text: '', joinsNext: false });
    else if (name === 'w:tr') rows.push([]);
    const paragraph = open.at(-1);
    if (!paragraph || hidden) return;
    if (BETWEEN.has(name) && inside === 'w:r') paragraph.text += ' ';
    else if (name === 'w:noBreakHyphen') paragraph.text += '-';
    else if (name === 'w:del' && inside === 'w:rPr') paragraph.joinsNext = true;
  };
  parser.on('opentag', start);
  parser.on('text', (words) => {
    const paragraph = open.at(-1);
    if (paragraph && path.at(-1) === 'w:t' && unseen === 0 && !hidden) paragraph.text += words;
  });
  parser.on('closetag', (tag) => {
    path.pop();
    if (isUnseen(tag, path.at(-1) ?? '')) { unseen -= 1; return; }
    if (unseen > 0) return;
    if (tag.name === 'w:r') hidden = false;
    if (tag.name === 'w:p') {
      const { text, joinsNext } = open.pop() ?? { text: '', joinsNext: false };
      if (joinsNext) { carried += text; return; }
      (rows.at(-1) ?? lines).push(carried + text);
      carried = '';
    } else if (tag.name === 'w:tr') {
      const row = (rows.pop() ?? []).filter((cell) => cell.trim() !== '').join(' ');
      (rows.at(-1) ?? lines).push(row);
    }
  });
  parser.on('error', (error) => { throw error; });
  parser.write(xml).close();
  return lines.filter((line) => line.trim() !== '');
}

/** A deleted run, not the mark that says a paragraph's end was deleted; notes that are only rules. */
const isUnseen = ({ name, attributes }: SaxesTagPlain, inside: string): boolean =>
  (UNSEEN.has(name) && inside !== 'w:rPr') || ((name === 'w:footnote' || name === 'w:endnote') && attributes['w:type'] !== undefined && attributes['w:type'] !== 'normal');

const isOn = ({ attributes }: SaxesTagPlain): boolean => !/^(?:0|false|off)$/u.test(attributes['w:val'] ?? '1');
