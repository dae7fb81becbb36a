// Items of one second level confirmed together, with one line of evidence; compliance items are never among them.
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactElement } from 'react';
import { INDICATOR_WORDS } from '../../core/messages';
import type { GivenEntry, IndicatorEvaluation } from '../../core/scoring';
import { mayBeConfirmedTogether } from './indicatorGroups';

export interface GroupConfirmProps {
  readonly title: string;
  readonly form: string;
  readonly indicators: readonly IndicatorEvaluation[];
  readonly onEnter: (entries: readonly GivenEntry[]) => void;
}

const words = INDICATOR_WORDS;
const FEW = 2;

export function GroupConfirm({ title, form, indicators, onEnter }: GroupConfirmProps): ReactElement | null {
  const styles = useStyles();
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const waiting = indicators.filter(mayBeConfirmedTogether);
  if (waiting.length < FEW) return null;
  const confirm = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (evidence.trim() === '') return;
    onEnter(waiting.map(({ id }) => ({ form, indicator: id, verdict: words.verdicts[0], evidence: evidence.trim() })));
  };
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{words.together(title, waiting.length)}</summary>
      <form onSubmit={confirm} className={styles.form}>
        <p className={styles.help}>{words.togetherHelp}</p>
        <ul className={styles.list}>{waiting.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>
        <Field label={words.togetherEvidence} size="small" {...(tried && evidence.trim() === '' ? { validationMessage: words.evidenceNeeded } : {})}>
          <Input size="small" value={evidence} onChange={(_, { value }) => { setEvidence(value); }} />
        </Field>
        <div><Button type="submit" size="small">{words.confirmTogether}</Button></div>
      </form>
    </details>
  );
}

const useStyles = makeStyles({
  details: { marginTop: tokens.spacingVerticalXS },
  summary: { cursor: 'pointer' },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  help: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});
