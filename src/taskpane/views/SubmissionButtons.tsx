// 报送版 and 公开版: which other sheets go along, and the two buttons. Folded away until wanted.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { OVERVIEW_WORDS } from '../../core/messages';
import type { SubmissionChoice } from '../services/services';

export interface SubmissionButtonsProps {
  readonly sheets: readonly string[];
  /** Sheets that hold a form: these always go along. */
  readonly formSheets: readonly string[];
  readonly busy: boolean;
  readonly onSubmit: (copy: SubmissionChoice) => void;
}

const words = OVERVIEW_WORDS;

export function SubmissionButtons({ sheets, formSheets, busy, onSubmit }: SubmissionButtonsProps): ReactElement {
  const styles = useStyles();
  const [keep, setKeep] = useState<readonly string[]>([]);
  const others = sheets.filter((sheet) => !formSheets.includes(sheet));
  const toggle = (sheet: string): void => { setKeep(keep.includes(sheet) ? keep.filter((one) => one !== sheet) : [...keep, sheet]); };
  const kept = keep.filter((sheet) => others.includes(sheet));
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{words.more}</summary>
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
    </details>
  );
}

const useStyles = makeStyles({
  details: { marginTop: tokens.spacingVerticalM },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  sheets: { border: 'none', margin: 0, padding: 0, marginBlock: tokens.spacingVerticalXS },
  sheet: { display: 'block', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});
