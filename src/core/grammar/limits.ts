// How long a text may be to be read as what it claims to be. Longer ones are prose, and matching words in any order
// against prose of any length would take time that grows faster than the text.

/** A verdict or a word of achievement, in characters of one clause. */
export const LONGEST_CLAUSE = 40;
/** A target or an actual. */
export const LONGEST_VALUE = 240;
/** A printed 评分标准. */
export const LONGEST_STANDARD = 2_000;
/** A note under a form. */
export const LONGEST_NOTE = 1_000;
