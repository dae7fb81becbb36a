// A text as paragraphs, each without the blanks that typesetting left in it, with the way back to what is printed.

export interface TextParagraph {
  /** Counted from 1; blank lines do not count. */
  readonly number: number;
  /** As printed. */
  readonly printed: string;
  /** Without blanks inside Chinese text, digits and percent signs half-width. */
  readonly text: string;
  /** `starts[i]`: where `text[i]` stands in `printed`; one more entry for the end. */
  readonly starts: readonly number[];
  /** The heading it stands under (any level), '' before the first. */
  readonly section: string;
  readonly isHeading: boolean;
}

const BLANK = /[\s\u00a0\u3000\u200b\ufeff]/u;
const LATIN = /[A-Za-z0-9]/;
const MARKDOWN = /^#{1,6}\s*/;

/** Splits at line breaks; each line is a paragraph. A text whose lines were broken by a page is first {@link unwrapLines}. */
export function paragraphsOf(text: string): readonly TextParagraph[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(MARKDOWN, '')).filter((line) => line.trim() !== '');
  let section = '';
  return lines.map((printed, index) => {
    const { text: compact, starts } = compactText(printed);
    const isHeading = isHeadingText(compact);
    if (isHeading) section = compact;
    return { number: index + 1, printed, text: compact, starts, section, isHeading };
  });
}

function compactText(printed: string): { readonly text: string; readonly starts: readonly number[] } {
  let text = '';
  const starts: number[] = [];
  let blankBefore = false;
  let at = 0;
  for (const character of printed) {
    const here = at;
    at += character.length;
    if (BLANK.test(character)) {
      blankBefore = true;
      continue;
    }
    const same = halfWidth(character);
    // A blank between two Latin words or numbers is theirs; anywhere else it comes from typesetting.
    if (blankBefore && LATIN.test(text.slice(-1)) && LATIN.test(same)) {
      text += ' ';
      starts.push(here - 1);
    }
    text += same;
    for (let i = 0; i < same.length; i += 1) starts.push(here);
    blankBefore = false;
  }
  return { text, starts: [...starts, printed.length] };
}

/** Full-width digits, letters, ％ and ． only: other signs tell sentences apart and stay as they are. */
const halfWidth = (character: string): string => {
  const code = character.charCodeAt(0);
  const isLetterOrDigit = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  return isLetterOrDigit || character === '％' || character === '．' ? String.fromCharCode(code - 0xfee0) : character;
};

const LONGEST_HEADING = 40;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、](?!\d))/u;

/** A numbered line without a sentence in it. */
const isHeadingText = (text: string): boolean => NUMBERED.test(text) && text.length <= LONGEST_HEADING && !/[，；]|。./u.test(text);

const CLOSED = /[。！？；：!?;:]$/u;
const STARTS_NUMBERED = /^(?:#|[一二三四五六七八九十]{1,3}[、是]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[.、．](?!\d)|附件|附表|第[一二三四五六七八九十]+[，、条章])/u;
const SHARE_OF_WIDTH = 0.85;
const WIDEST_PAGE = 46;

/**
 * Joins lines that a page broke in the middle of a sentence (texts taken out of a PDF): a line goes on where it does
 * not end with a closing sign, the next one starts no new item, and it either holds part of a sentence or is as wide as the page.
 */
export function unwrapLines(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim()).filter((line) => line !== '');
  const width = pageWidth(lines);
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn(last, line, width)) joined[joined.length - 1] = joinTwo(last, line);
    else joined.push(line);
  }
  return joined.join('\n');
}

/** `举办 2023` + `年…` need no blank; two numbers do. */
const joinTwo = (above: string, below: string): string =>
  ((/[A-Za-z0-9]$/.test(above) && /^[A-Za-z0-9]/.test(below)) || /^\d{1,2}$/.test(above) ? `${above} ${below}` : above + below);

function goesOn(above: string, below: string, width: number): boolean {
  const plain = above.replace(MARKDOWN, '');
  if (CLOSED.test(plain) || STARTS_NUMBERED.test(below)) return false;
  if (/^\d{1,2}$/.test(plain)) return /^[\u4e00-\u9fff]/u.test(below); // the number of a row, on a line of its own
  if (/\d$/.test(plain) && /^\d+(?:\s|$)/.test(below)) return false; // rows of a table
  if (isHeadingText(plain.replaceAll(/\s/g, ''))) return false;
  const lastLine = plain.length > width && width > 0 ? width : plain.length;
  return /[，。；、：]/u.test(plain) || (width > 0 && lastLine >= width * SHARE_OF_WIDTH);
}

/** The usual length of a full line; 0 where the text was not broken by a page. */
function pageWidth(lines: readonly string[]): number {
  const open = lines.filter((line) => !CLOSED.test(line)).map((line) => line.length).sort((a, b) => a - b);
  const usual = open[Math.floor(open.length * 0.75)] ?? 0;
  return usual <= WIDEST_PAGE ? usual : 0;
}
