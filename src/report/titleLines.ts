// A title broken by sense: never a single character alone on a line, never inside a word.

const MOST_LETTERS = 20;
/** Places where a title may be broken, the best first: after the year, after the unit, before the kind of document. */
const BREAKS = [/(?=部门整体支出)/u, /(?=绩效自评)/u, /(?=绩效评价)/u, /(?=专项)/u, /(?<=年度)/u];

/** One to three lines, each at most twenty letters where a sensible place allows it. */
export function titleLines(title: string): readonly string[] {
  if (title.length <= MOST_LETTERS) return [title];
  for (const place of BREAKS) {
    const at = title.search(place);
    if (at <= 0 || at >= title.length) continue;
    const [first, rest] = [title.slice(0, at), title.slice(at)];
    if (rest.length <= MOST_LETTERS && rest.length > 1) return [...(first.length > MOST_LETTERS ? halves(first) : [first]), rest];
  }
  return halves(title);
}

/** Two lines, the upper one the longer (梯形). */
function halves(text: string): string[] {
  const upper = Math.ceil(text.length / 2);
  return [text.slice(0, upper), text.slice(upper)];
}
