// 设置: which rules, what was recognized and where, formulas or values, and what the button does.
import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SETTINGS_WORDS, SHELL_WORDS, TABLE_KINDS } from '../../core/messages';
import type { Choices } from '../../core/scoring';
import type { RecognizedTable } from '../../core/tables';
import { formatRange, type CellRef } from '../../core/workbook';
import { Place } from '../parts/Place';
import { Section } from '../parts/Section';
import type { Reading } from '../services/services';
import type { Mode } from '../state/state';
import CompanionPicker from './CompanionPicker';
import { PointNew } from './PointNew';
import { RuleSets } from './RuleSets';

export interface SettingsProps {
  readonly reading: Reading | null;
  readonly choices: Choices;
  readonly mode: Mode;
  readonly onAnswer: (id: string, value: string) => void;
  readonly onPoint: (table: { readonly kind: string; readonly form: string | null }) => void;
  readonly onConfirm: (table: RecognizedTable, form: string | null) => void;
  readonly onWrite: (write: Choices['write']) => void;
  readonly onMode: (mode: Mode) => void;
  readonly onGoTo: (at: CellRef) => void;
  /** The workbook read anew, merged ranges and all: after she has changed its tables. */
  readonly onRecognize: () => void;
  readonly onCompanion: (bytes: Uint8Array) => void;
  /** The rules of a form as a sheet of the workbook. */
  readonly onExportRules: (ruleSet: string) => void;
}

const words = SETTINGS_WORDS;
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
      <Section title={words.recognized} aside={<Button size="small" onClick={props.onRecognize}>{SHELL_WORDS.recognize}</Button>}>{reading ? <Recognized {...props} reading={reading} /> : <p>{words.none}</p>}</Section>
      <PointNew forms={reading?.assessment.forms ?? []} onPoint={props.onPoint} />
      {reading?.wantsCompanion ? <CompanionPicker onCompanion={props.onCompanion} /> : null}
    </>
  );
}

type Read = SettingsProps & { readonly reading: Reading };

/** The one form the table is read for: pointed elsewhere, it stays that form's. null: the only form's, or nobody's yet. */
export function formOf(table: RecognizedTable, { assessment: { forms } }: Reading): string | null {
  const [only, ...others] = forms.filter(({ form }) => form.tables.some(({ id }) => id === table.id));
  return forms.length > 1 && only && others.length === 0 ? only.form.id : null;
}

function Recognized({ reading, onPoint, onConfirm, onGoTo }: Read): ReactElement {
  const styles = useStyles();
  const { tables, hiddenSheets, doubts } = reading.assessment.tables;
  const rivals = new Set(doubts.flatMap((doubt) => (doubt.kind === 'twoTablesForOne' ? doubt.candidates.map(({ id }) => id) : [])));
  return (
    <>
      <ul className={styles.list}>
        {tables.map((table) => (
          <li key={table.id} className={styles.item}>
            <div><strong>{TABLE_KINDS[table.kind]}</strong> {table.title}</div>
            <div><Place at={table.range} onGoTo={onGoTo} /> <span className={styles.quiet}>{words.confidence(`${String(Math.round(table.confidence * 100))}%`)}</span></div>
            <div className={styles.quiet}>{table.reasons.join('；')}</div>
            <div className={styles.buttons}>
              <Button size="small" aria-label={`${words.point}：${table.title}`} onClick={() => { onPoint({ kind: table.kind, form: formOf(table, reading) }); }}>{words.point}</Button>
              {table.confidence < 1 || rivals.has(table.id) ? <Confirm word={rivals.has(table.id) ? words.choose : words.confirm} table={table} onConfirm={() => { onConfirm(table, formOf(table, reading)); }} /> : null}
            </div>
          </li>
        ))}
      </ul>
      {hiddenSheets.length > 0 ? <p className={styles.quiet}>{words.hidden(hiddenSheets.join('、'))}</p> : null}
    </>
  );
}

/** A table read without certainty is right; of several that could be meant, this is the one. */
function Confirm({ word, table, onConfirm }: { readonly word: string; readonly table: RecognizedTable; readonly onConfirm: () => void }): ReactElement {
  return <Button size="small" appearance={word === words.choose ? 'primary' : 'subtle'} aria-label={`${word}：${table.title}，${formatRange(table.range)}`} onClick={onConfirm}>{word}</Button>;
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});
