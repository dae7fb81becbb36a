// What can go wrong between the add-in and Excel, to be injected at request N.

export type Fault =
  /** Answered with a transport error number (`Error: 5012`) or a RichApi code, nothing done. */
  | { readonly kind: 'refuse'; readonly code: number | string }
  /** The first `actions` actions are done, then Excel gives up with this code. */
  | { readonly kind: 'halfway'; readonly actions: number; readonly code: number | string }
  /** Everything is done, and the answer is an error all the same. */
  | { readonly kind: 'answerLost'; readonly code: number | string }
  /** No answer, ever; `done` says how many actions were performed. */
  | { readonly kind: 'hang'; readonly actions: number };

/** Transport errors, as numbers: what each of them means stands beside it. */
export const TRANSPORT_ERRORS: Readonly<Record<number, string>> = {
  5004: 'a cell is being edited', 5012: 'the session is gone', 5102: 'too busy', 5103: 'request too large', 5104: 'answer too large', 7000: 'not allowed',
};
