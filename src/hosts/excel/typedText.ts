// Text that must arrive as it is. Excel parses what is written like something typed; a leading apostrophe, which the
// cell does not show, keeps it from doing so. Only texts that Excel would take for something else get one.

const STARTS_A_FORMULA = /^\s*[=+\-@]/;
const TRUTH = /^\s*(?:true|false)\s*$/i;
const ERROR_VALUE = /^\s*#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)\s*$/i;
const MONTH = /jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?/gi;
/** Everything that numbers, amounts, percentages, fractions, dates and times are written with. */
const ONLY_NUMBER_SIGNS = /^[\d\s.,:/\-+()%¥$€£年月日时分秒上下午]*$/;
/** Letters within numbers and times: an exponent, the half of the day. (No lookbehind: Safari of older Macs has none.) */
const NUMBER_LETTERS = /([\d.])e(?=[-+]?\d)|(\d\s*)(?:am|pm|a|p)\s*$/gi;

/** Would Excel make something else of this text than the text? Full-width signs and digits count as narrow, as in Chinese Excel. */
export function wouldBeParsed(text: string): boolean {
  if (text.startsWith("'")) return true;
  const narrow = text.normalize('NFKC');
  if (STARTS_A_FORMULA.test(narrow) || TRUTH.test(narrow) || ERROR_VALUE.test(narrow)) return true;
  return /\d/.test(narrow) && ONLY_NUMBER_SIGNS.test(narrow.replace(MONTH, '').replace(NUMBER_LETTERS, '$1$2'));
}

/** The text as it is to be written. */
export const typedText = (text: string): string => (wouldBeParsed(text) ? `'${text}` : text);
