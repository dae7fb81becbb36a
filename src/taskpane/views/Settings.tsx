// 设置: which rules, what was recognized and where, formulas or values, and what the button does.
import { Button, Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { PANE_WORDS } from '../../core/messages';
import { ruleSetId, type Choices } from '../../core/scoring';
import type { RecognizedTable } from '../../core/tables';
import type { CellRef } from '../../core/workbook';
import { Place } from '../parts/Place';
import { Section } from '../parts/Section';
import type { Reading } from '../services/services';
import type { Mode } from '../state/state';
import { nameOfForm } from './FormList';

export interface SettingsProps {
  readonly reading: Reading | null;
  readonly choices: Choices;
  readonly mode: Mode;
  readonly onAnswer: (id: string, value: string) => void;
  readonly onPoint: (table: { readonly kind: string; readonly form: string | null }) => void;
  readonly onConfirm: (table: RecognizedTable) => void;
  readonly onWrite: (write: Choices['write']) => void;
  readonly onMode: (mode: Mode) => void;
  readonly onGoTo: (at: CellRef) => void;
  readonly onCompanion: (file: File) => void;
}

const words = PANE_WORDS.settings;
const MODES: readonly Mode[] = ['check', 'preview', 'direct'];

export default function Settings(props: SettingsProps): ReactElement {
  const { reading, choices, mode, onWrite, onMode } = props;
  return (
    <>
      <Section title={words.mode}>
        <RadioGroup aria-label={words.mode} value={mode} onChange={(_, { value }) => { const chosen = MODES.find((one) => one === value); if (chosen) onMode(chosen); }}>
          {MODES.map((one) => <Radio key={one} value={one} label={words.modes[one]} />)}
        </RadioGroup>
      </Section>
      <Section title={words.write}>
        <RadioGroup aria-label={words.write} value={choices.write} onChange={(_, { value }) => { onWrite(value === 'values' ? 'values' : 'formulas'); }}>
          <Radio value="formulas" label={words.formulas} />
          <Radio value="values" label={words.values} />
        </RadioGroup>
      </Section>
      {reading ? <RuleSets {...props} reading={reading} /> : null}
      <Section title={words.recognized}>{reading ? <Recognized {...props} reading={reading} /> : <p>{words.none}</p>}</Section>
      <PointNew onPoint={props.onPoint} />
      {reading?.wantsCompanion ? <Companion onCompanion={props.onCompanion} /> : null}
    </>
  );
}

type Read = SettingsProps & { readonly reading: Reading };

function RuleSets({ reading, choices, onAnswer }: Read): ReactElement {
  const styles = useStyles();
  return (
    <Section title={words.ruleSet}>
      {reading.assessment.forms.map((form) => {
        const { choice } = form.evaluation;
        const id = ruleSetId(form.form.id);
        const chosen = choices.answers[id] ?? reading.assessment.tables.own.workingPaper?.answers[id] ?? '';
        return (
          <Field key={form.form.id} label={nameOfForm(form)} hint={choice ? `${words.why}：${choice.reasons.join('、')}` : null} className={styles.field}>
            <Select value={chosen} onChange={(_, { value }) => { onAnswer(id, value); }}>
              <option value="">{choice && chosen === '' ? words.automatic(choice.ruleSet.title) : words.automaticNone}</option>
              {reading.ruleSets.filter((one) => one.form === form.form.kind).map(({ id: value, title }) => <option key={value} value={value}>{title}</option>)}
            </Select>
          </Field>
        );
      })}
    </Section>
  );
}

function Recognized({ reading, onPoint, onConfirm, onGoTo }: Read): ReactElement {
  const styles = useStyles();
  const { tables, hiddenSheets } = reading.assessment.tables;
  return (
    <>
      <ul className={styles.list}>
        {tables.map((table) => (
          <li key={table.id} className={styles.item}>
            <div><strong>{words.kinds[table.kind]}</strong> {table.title}</div>
            <div><Place at={table.range} onGoTo={onGoTo} /> <span className={styles.quiet}>{words.confidence(`${String(Math.round(table.confidence * 100))}%`)}</span></div>
            <div className={styles.quiet}>{table.reasons.join('；')}</div>
            <div className={styles.buttons}>
              <Button size="small" aria-label={`${words.point}：${table.title}`} onClick={() => { onPoint({ kind: table.kind, form: null }); }}>{words.point}</Button>
              {table.confidence < 1 ? <Button size="small" appearance="subtle" aria-label={`${words.confirm}：${table.title}`} onClick={() => { onConfirm(table); }}>{words.confirm}</Button> : null}
            </div>
          </li>
        ))}
      </ul>
      {hiddenSheets.length > 0 ? <p className={styles.quiet}>{words.hidden(hiddenSheets.join('、'))}</p> : null}
    </>
  );
}

/** Kinds of tables she can say a selection is. */
const POINTABLE = ['selfEvaluationForm', 'targets', 'budget', 'selfCheck', 'approvedTargets', 'basics', 'projectList', 'expenditureItems', 'oldReport'] as const;

function PointNew({ onPoint }: Pick<SettingsProps, 'onPoint'>): ReactElement {
  const styles = useStyles();
  const [kind, setKind] = useState<string>(POINTABLE[0]);
  return (
    <Section title={words.pointNew}>
      <Field label={words.kind} size="small">
        <Select size="small" value={kind} onChange={(_, { value }) => { setKind(value); }}>{POINTABLE.map((one) => <option key={one} value={one}>{words.kinds[one]}</option>)}</Select>
      </Field>
      <div className={styles.buttons}><Button size="small" onClick={() => { onPoint({ kind, form: null }); }}>{words.point}</Button></div>
    </Section>
  );
}

function Companion({ onCompanion }: Pick<SettingsProps, 'onCompanion'>): ReactElement {
  return (
    <Section title={words.companion}>
      <p>{words.companionHelp}</p>
      <input type="file" accept=".xlsx" aria-label={words.companionOpen} onChange={({ target }) => { const file = target.files?.[0]; if (file) onCompanion(file); }} />
    </Section>
  );
}

const useStyles = makeStyles({
  field: { marginBottom: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});
