// 设置: the rules each form is scored by, why, and the way to have them in a sheet of the workbook.
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FormAssessment } from '../../core/assessment';
import { SETTINGS_WORDS } from '../../core/messages';
import { ruleSetId, type Choices } from '../../core/scoring';
import { Section } from '../parts/Section';
import type { Reading } from '../services/services';
import { nameOfForm } from './nameOfForm';

export interface RuleSetsProps {
  readonly reading: Reading;
  readonly choices: Choices;
  readonly onAnswer: (id: string, value: string) => void;
  readonly onExportRules: (ruleSet: string) => void;
}

const words = SETTINGS_WORDS;

export function RuleSets({ reading, choices, onAnswer, onExportRules }: RuleSetsProps): ReactElement {
  const { forms } = reading.assessment;
  return (
    <>
      <Section title={words.ruleSet}>
        {forms.map((form) => {
          const rules = { form, reading, choices, onAnswer };
          return forms.length > MOST_OPEN ? <FoldedRules key={form.form.id} {...rules} /> : <RulesOf key={form.form.id} {...rules} />;
        })}
      </Section>
      {reading.ruleSets.length > 0 ? <ExportRules reading={reading} onExportRules={onExportRules} /> : null}
    </>
  );
}

/** So many forms have their rules in sight; of more only what she opens is drawn, since each lists every rule set. */
const MOST_OPEN = 3;

type RulesOfProps = Omit<RuleSetsProps, 'onExportRules'> & { readonly form: FormAssessment };

function FoldedRules(props: RulesOfProps): ReactElement {
  const styles = useStyles();
  const [opened, setOpened] = useState(false);
  return (
    <details className={styles.folded} onToggle={(event) => { setOpened(event.currentTarget.open); }}>
      <summary className={styles.summary}>{nameOfForm(props.form)}</summary>
      {opened ? <RulesOf {...props} /> : null}
    </details>
  );
}

function RulesOf({ form, reading, choices, onAnswer }: RulesOfProps): ReactElement {
  const styles = useStyles();
  const { choice } = form.evaluation;
  const id = ruleSetId(form.form.id);
  const chosen = choices.answers[id] ?? reading.assessment.tables.own.workingPaper?.answers[id] ?? '';
  return (
    <Field label={nameOfForm(form)} hint={choice ? `${words.why}：${choice.reasons.join('、')}` : null} className={styles.field}>
      <Select value={chosen} onChange={(_, { value }) => { onAnswer(id, value); }}>
        <option value="">{choice && chosen === '' ? words.automatic(choice.ruleSet.title) : words.automaticNone}</option>
        {reading.ruleSets.filter((one) => one.form === form.form.kind).map(({ id: value, title }) => <option key={value} value={value}>{title}</option>)}
      </Select>
    </Field>
  );
}

function ExportRules({ reading, onExportRules }: Pick<RuleSetsProps, 'reading' | 'onExportRules'>): ReactElement {
  const styles = useStyles();
  const inUse = reading.assessment.forms.flatMap(({ evaluation: { choice } }) => choice?.ruleSet.id ?? []);
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = picked ?? inUse.find((id) => reading.ruleSets.some((one) => one.id === id)) ?? reading.ruleSets[0]?.id ?? '';
  return (
    <Section title={words.exportRules}>
      <Field label={words.ruleSet} size="small" hint={words.exportRulesHelp} className={styles.field}>
        <Select size="small" value={chosen} onChange={(_, { value }) => { setPicked(value); }}>{reading.ruleSets.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</Select>
      </Field>
      <div className={styles.buttons}><Button size="small" onClick={() => { onExportRules(chosen); }}>{words.exportRules}</Button></div>
    </Section>
  );
}

const useStyles = makeStyles({
  // A long title must not widen the pane.
  field: { marginBottom: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)', '& select': { textOverflow: 'ellipsis' } },
  folded: { contentVisibility: 'auto' },
  summary: { cursor: 'pointer', overflowWrap: 'anywhere' },
  buttons: { marginTop: tokens.spacingVerticalXS },
});
