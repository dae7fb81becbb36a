// A title broken by sense: after the year, before the kind of document, inside a unit's name only behind a whole part of it.

/** 二号 letters for a line of 156 mm, one less than it holds: digits of some fonts are wider than half a letter. */
const MOST_LETTERS = 19;
const KIND = /(?=部门整体支出|绩效自评|绩效评价)/u;
const YEAR = /(?<=年度)/u;
/** Inside a long name: behind a place, or an authority. */
const PARTS = /(?<=[省市区县旗盟局]|街道|政府|委员会|办公室|专项)(?=[^省市区县）])/u;

const widthOf = (text: string): number => Array.from(text).reduce((sum, letter) => sum + (letter < '\u0100' ? 0.5 : 1), 0);
const fits = (text: string): boolean => widthOf(text) <= MOST_LETTERS;

/** One to four lines, each as long as a line of the page at most where a sensible place allows it. */
export function titleLines(title: string): readonly string[] {
  if (fits(title)) return [title];
  const at = title.search(KIND);
  const [subject, kind] = at > 0 ? [title.slice(0, at), title.slice(at)] : [title, ''];
  return [...subjectLines(subject), ...(kind === '' ? [] : fits(kind) ? [kind] : balanced(kind))];
}

/** 2024年度 on a line of its own where year and name together are too long for one. */
function subjectLines(subject: string): readonly string[] {
  if (fits(subject)) return [subject];
  const [year = '', ...rest] = subject.split(YEAR);
  const name = rest.join('');
  return name === '' ? balanced(subject) : [year, ...(fits(name) ? [name] : balanced(name))];
}

/** Two lines as even as whole parts allow; the upper one the longer where there are none. */
function balanced(text: string): readonly string[] {
  const pieces = text.split(PARTS);
  const cuts = pieces.slice(1).map((_, index) => pieces.slice(0, index + 1).join('')).filter((upper) => fits(upper) && fits(text.slice(upper.length)));
  const unevenness = (upper: string): number => Math.abs(widthOf(upper) - widthOf(text.slice(upper.length)));
  const [best] = [...cuts].sort((a, b) => unevenness(a) - unevenness(b));
  const upper = best ?? text.slice(0, Math.ceil(text.length / 2));
  return [upper, text.slice(upper.length)];
}
