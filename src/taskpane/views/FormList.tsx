// Many forms in one workbook: each with its score and state; a click shows one.
import { makeResetStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FormAssessment } from '../../core/assessment';
import { FORM_LIST_WORDS, totalText } from '../../core/messages';
import { classes } from '../parts/classes';
import { usePlain } from '../parts/looks';
import { nameOfForm } from './nameOfForm';

const words = FORM_LIST_WORDS;

export default function FormList({ forms, onChoose }: { readonly forms: readonly FormAssessment[]; readonly onChoose: (form: string) => void }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={words.choose}>
      {forms.map((form) => (
        <li key={form.form.id}>
          <button type="button" className={styles.form} onClick={() => { onChoose(form.form.id); }}>
            <span className={styles.name}>{nameOfForm(form)}</span>
            <span className={styles.state}>{words.state[form.evaluation.total.kind]}</span>
            <span className={styles.total}>{totalText(form.evaluation.total)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const useStyles = classes({
  list: usePlain,
  form: makeResetStyles({
    display: 'grid', gridTemplateColumns: '1fr auto', width: '100%', textAlign: 'start', font: 'inherit', color: 'inherit', background: 'none', cursor: 'pointer', gap: '2px',
    padding: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXS, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium,
    contentVisibility: 'auto',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  }),
  name: makeResetStyles({ fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' }),
  state: makeResetStyles({ color: tokens.colorNeutralForeground3 }),
  total: makeResetStyles({ gridColumnStart: 1, gridColumnEnd: 3, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 }),
});
