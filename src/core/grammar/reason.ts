// The cause in a text, from its causal word on: what may be copied as a reason.

/** Words that open a cause; 因 not as a part of another word (原因, 因此, 因素). */
const OPENINGS = [
  '(?:主要)?原因(?:是|为|在于|系|[:：])', '主要(?:是因为|是由于|是|因为|由于|因|系)', '是因为', '是由于', '由于', '因为', '鉴于', '受.{1,12}(?:影响|制约)',
  '(?<![原起成内外病基诱动])因(?!此|而|素|地制宜|公|私|子|果)', '(?<![联关体派])系(?!统|列|数)(?=.{2,}(?:所致|导致|造成|原因))',
];
const CAUSAL = new RegExp(OPENINGS.join('|'), 'u');
/** A causal word that opens nothing: 因 at the end, or only figures behind it. */
const SAYS_SOMETHING = /\p{Script=Han}{2,}/u;

/**
 * The causal clause of `text` (因、由于、主要是…), to the character, without the final full stop: of “略有超支，主要是
 * 电费增加。” it is “主要是电费增加”. @returns null where no cause is given
 */
export function causalClause(text: string): string | null {
  const found = CAUSAL.exec(text);
  if (!found) return null;
  const clause = text.slice(found.index).trim().replace(/[。.]+$/u, '');
  const said = /影响|制约/.test(found[0]) ? clause : clause.slice(found[0].length);
  return SAYS_SOMETHING.test(said) ? clause : null;
}
