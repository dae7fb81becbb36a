// Keys of the memory stand in cells: a name as long as a page becomes its beginning and a print of the whole.

/** Longer than any name in a form that was filled in earnest. */
const LONGEST_KEY = 400;
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** The same text, or for a longer one its beginning with a print that tells it from others that begin alike. */
export const shortKey = (text: string): string => (text.length <= LONGEST_KEY ? text : `${text.slice(0, LONGEST_KEY)}…${printOf(text)}`);

/** FNV-1a over the UTF-16 units, in hexadecimal. */
function printOf(text: string): string {
  let print = OFFSET;
  for (let i = 0; i < text.length; i += 1) print = Math.imul(print ^ text.charCodeAt(i), PRIME);
  return (print >>> 0).toString(16);
}
