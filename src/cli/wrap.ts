// Chinese text in columns of a terminal: a Chinese letter is two columns wide and may be broken anywhere.

const isWide = (letter: string): boolean => /[\u1100-\u115f\u2018-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(letter);

/** Breaks each line of `text` so that none is wider than `columns`; figures are not torn. */
export function wrap(text: string, columns: number): string {
  return text.split('\n').flatMap((line) => wrapLine(line, columns)).join('\n');
}

const TOKENS = /[\d.,%]+|[\s\S]/gu;

function wrapLine(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current = '';
  let width = 0;
  for (const token of line.match(TOKENS) ?? []) {
    const tokenWidth = Array.from(token).reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0);
    if (width + tokenWidth > columns && current !== '') {
      lines.push(current);
      current = '';
      width = 0;
    }
    current += token;
    width += tokenWidth;
  }
  return [...lines, current];
}
