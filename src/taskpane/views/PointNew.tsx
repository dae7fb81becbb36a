// 设置: a selection of hers is said to be a table of some kind, and of which form where there are several.
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FormAssessment } from '../../core/assessment';
import { SETTINGS_WORDS, TABLE_KINDS } from '../../core/messages';
import { Section } from '../parts/Section';
import { nameOfForm } from './nameOfForm';

export interface PointNewProps {
  readonly forms: readonly FormAssessment[];
  readonly onPoint: (table: { readonly kind: string; readonly form: string | null }) => void;
}

const words = SETTINGS_WORDS;

/** Kinds of tables she can say a selection is. */
const POINTABLE = ['selfEvaluationForm', 'targets', 'budget', 'selfCheck', 'approvedTargets', 'basics', 'projectList', 'expenditureItems', 'oldReport'] as const;
/** What stands for no form at all: whose it is, the reading finds out. */
const ANY = '';

export function PointNew({ forms, onPoint }: PointNewProps): ReactElement {
  const styles = useStyles();
  const [kind, setKind] = useState<string>(POINTABLE[0]);
  const [chosen, setForm] = useState(ANY);
  const form = forms.some((one) => one.form.id === chosen) ? chosen : ANY;
  return (
    <Section title={words.pointNew}>
      <Field label={words.kind} size="small">
        <Select size="small" value={kind} onChange={(_, { value }) => { setKind(value); }}>{POINTABLE.map((one) => <option key={one} value={one}>{TABLE_KINDS[one]}</option>)}</Select>
      </Field>
      {forms.length > 1 ? (
        <Field label={words.ofForm} size="small" className={styles.field}>
          <Select size="small" value={form} onChange={(_, { value }) => { setForm(value); }}>
            <option value={ANY}>{words.anyForm}</option>
            {forms.map((one) => <option key={one.form.id} value={one.form.id}>{nameOfForm(one)}</option>)}
          </Select>
        </Field>
      ) : null}
      <div className={styles.buttons}><Button size="small" onClick={() => { onPoint({ kind, form: form === ANY ? null : form }); }}>{words.point}</Button></div>
    </Section>
  );
}

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  buttons: { marginTop: tokens.spacingVerticalXS },
});
