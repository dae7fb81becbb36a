// 报送版 and 公开版: which other sheets go along, and the two buttons.
import { Button, makeResetStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { SUBMISSION_WORDS } from '../../core/messages';
import { classes } from '../parts/classes';
import type { SubmissionChoice } from '../services/services';

export interface SubmissionProps {
  readonly sheets: readonly string[];
  /** Sheets that hold a form: these always go along. */
  readonly formSheets: readonly string[];
  readonly busy: boolean;
  readonly onSubmit: (copy: SubmissionChoice) => void;
}

const words = SUBMISSION_WORDS;

export default function Submission({ sheets, formSheets, busy, onSubmit }: SubmissionProps): ReactElement {
  const styles = useStyles();
  const [keep, setKeep] = useState<readonly string[]>([]);
  const others = sheets.filter((sheet) => !formSheets.includes(sheet));
  const toggle = (sheet: string): void => { setKeep(keep.includes(sheet) ? keep.filter((one) => one !== sheet) : [...keep, sheet]); };
  const kept = keep.filter((sheet) => others.includes(sheet));
  return (
    <>
      {others.length > 0 ? (
        <fieldset className={styles.sheets}>
          <legend>{words.keep}</legend>
          {others.map((sheet) => <label key={sheet} className={styles.sheet}><input type="checkbox" checked={keep.includes(sheet)} onChange={() => { toggle(sheet); }} /> {sheet}</label>)}
        </fieldset>
      ) : null}
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={() => { onSubmit({ keep: kept, audience: 'bureau' }); }}>{words.submission}</Button>
        <Button size="small" disabledFocusable={busy} onClick={() => { onSubmit({ keep: kept, audience: 'public' }); }}>{words.publicCopy}</Button>
      </div>
    </>
  );
}

const useStyles = classes({
  sheets: makeResetStyles({ border: 'none', margin: 0, padding: 0, marginBlock: tokens.spacingVerticalXS }),
  sheet: makeResetStyles({ display: 'block', overflowWrap: 'anywhere' }),
  buttons: makeResetStyles({ display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS }),
});
