// Looks that many views share.
import { makeResetStyles, tokens } from '@fluentui/react-components';

/** A list without bullets. */
export const usePlain = makeResetStyles({ listStyleType: 'none', margin: 0, padding: 0 });

/** A line that says there is nothing to see. */
export const useQuiet = makeResetStyles({ margin: 0, color: tokens.colorNeutralForeground3 });
