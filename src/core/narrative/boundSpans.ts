// Her wording with our facts found again in it, so that a rewritten paragraph still says where its figures come from.
import type { Span } from './draft';
import { openMarkSpans } from './render';

/** A figure is found only whole: 8.10 is no part of 682.10 or 8.105. */
const INSIDE_FIGURE = /[\d.,]/u;

/**
 * The text of a paragraph she rewrote as spans. A fact of the draft is bound where its words still stand; what she
 * wrote herself, or another figure, is bound to none.
 */
export function boundSpans(text: string, drafted: readonly Span[]): readonly Span[] {
  const facts = drafted.filter(({ fact }) => fact !== null);
  return openMarkSpans(text).flatMap((span) => (span.mark === 'none' ? bound(span.text, facts) : [span]));
}

function bound(text: string, facts: readonly Span[]): Span[] {
  const plain = (words: string): Span[] => (words === '' ? [] : [{ text: words, fact: null, mark: 'none' }]);
  const spans: Span[] = [];
  let rest = text;
  let left = facts;
  for (;;) {
    const next = firstOf(rest, left);
    if (!next) return [...spans, ...plain(rest)];
    spans.push(...plain(rest.slice(0, next.at)), next.span);
    rest = rest.slice(next.at + next.span.text.length);
    left = left.filter((span) => span !== next.span);
  }
}

/** The fact that stands first in the text; of two at one place the longer, of two alike the one drafted first. */
function firstOf(text: string, facts: readonly Span[]): { readonly span: Span; readonly at: number } | null {
  let first: { readonly span: Span; readonly at: number } | null = null;
  for (const span of facts) {
    const at = placeOf(text, span.text);
    if (at < 0) continue;
    if (!first || at < first.at || (at === first.at && span.text.length > first.span.text.length)) first = { span, at };
  }
  return first;
}

function placeOf(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const cutsBefore = /^\d/u.test(words) && INSIDE_FIGURE.test(text.charAt(at - 1));
    const cutsBehind = /\d$/u.test(words) && INSIDE_FIGURE.test(text.charAt(at + words.length));
    if (!cutsBefore && !cutsBehind) return at;
  }
  return -1;
}
