// Before anything is written: every planned change, old → new; those that touch what she wrote are unticked.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Assessment, PlannedEdit } from '../../core/assessment';
import { PANE_WORDS } from '../../core/messages';
import type { CellContent, CellRef, WorkbookEdit } from '../../core/workbook';
import { Place } from '../parts/Place';
import { Section } from '../parts/Section';

export interface PreviewProps {
  readonly assessment: Assessment;
  readonly accepted: ReadonlySet<string>;
  readonly busy: boolean;
  readonly onTick: (question: string) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
  readonly onGoTo: (at: CellRef) => void;
}

const words = PANE_WORDS.preview;

export default function Preview({ assessment, accepted, busy, onTick, onApply, onCancel, onGoTo }: PreviewProps): ReactElement {
  const styles = useStyles();
  const planned = assessment.planned.filter(({ edit }) => edit.kind !== 'setNumberFormat');
  const asked = planned.filter(({ question }) => question !== null);
  const unasked = planned.filter(({ question }) => question === null);
  const toWrite = [...assessment.edits, ...assessment.companionEdits].length;
  const others = toWrite - unasked.length;
  const count = unasked.length + asked.filter(({ question }) => question !== null && accepted.has(question)).length;
  return (
    <>
      <h2 className={styles.title}>{words.title}</h2>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy || (toWrite === 0 && accepted.size === 0)} onClick={onApply}>{toWrite === 0 && accepted.size === 0 ? words.nothing : words.apply(count)}</Button>
        <Button disabled={busy} onClick={onCancel}>{PANE_WORDS.cancel}</Button>
      </div>
      {asked.length > 0 ? (
        <Section title={words.asked}>
          <ul className={styles.list}>{asked.map((item, index) => <li key={keyOf(item, index)} className={styles.item}><AskedChange item={item} checked={item.question !== null && accepted.has(item.question)} onTick={onTick} onGoTo={onGoTo} /></li>)}</ul>
        </Section>
      ) : null}
      {unasked.length > 0 ? (
        <Section title={words.planned}>
          <ul className={styles.list}>{unasked.map((item, index) => <li key={keyOf(item, index)} className={styles.item}><Change item={item} onGoTo={onGoTo} /></li>)}</ul>
        </Section>
      ) : null}
      {others > 0 ? <p className={styles.quiet}>{words.others(others)}</p> : null}
    </>
  );
}

const keyOf = ({ what }: PlannedEdit, index: number): string => `${String(index)}/${what}`;

interface ChangeProps { readonly item: PlannedEdit; readonly onGoTo: (at: CellRef) => void }

function AskedChange({ item, checked, onTick, onGoTo }: ChangeProps & { readonly checked: boolean; readonly onTick: (question: string) => void }): ReactElement {
  const styles = useStyles();
  const { question } = item;
  return (
    <div className={styles.asked}>
      <input type="checkbox" className={styles.box} aria-label={item.what} checked={checked} onChange={() => { if (question !== null) onTick(question); }} />
      <div className={styles.grow}><Change item={item} onGoTo={onGoTo} /></div>
    </div>
  );
}

function Change({ item: { edit, what }, onGoTo }: ChangeProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      <div className={styles.what}>{what}{edit.kind === 'setCell' ? <> <Place at={edit.at} onGoTo={onGoTo} /></> : null}</div>
      {edit.kind === 'setCell' ? (
        <div className={styles.change}><del className={styles.old}>{shown(edit.replaces)}</del><span aria-label={words.to}> → </span><ins className={styles.now}>{shown(edit.content)}</ins></div>
      ) : null}
      {edit.kind === 'setCell' && edit.content.kind === 'formula' ? <div className={styles.formula}>{edit.content.formula}</div> : null}
      {edit.kind === 'insertRows' ? <div className={styles.change}>{insertionWords(edit)}</div> : null}
    </>
  );
}

const insertionWords = ({ count, before }: Extract<WorkbookEdit, { readonly kind: 'insertRows' }>): string => words.insert(count, before);

/** A rate has no end; what is shown need not have all of it. */
const digits = (value: number): string => String(Number(value.toFixed(SHOWN_PLACES)));
const SHOWN_PLACES = 4;

function shown(content: CellContent): string {
  switch (content.kind) {
    case 'blank': return words.blank;
    case 'number': return digits(content.value);
    case 'boolean': return String(content.value);
    case 'text': return content.text;
    case 'error': return content.error;
    case 'formula': return content.result === null || content.result === '' ? words.formula : typeof content.result === 'number' ? digits(content.result) : String(content.result);
  }
}

const useStyles = makeStyles({
  title: { marginBlock: `0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase400 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, position: 'sticky', top: 0, paddingBlock: tokens.spacingVerticalXS, backgroundColor: tokens.colorNeutralBackground1, zIndex: 1 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, contentVisibility: 'auto' },
  asked: { display: 'flex', gap: tokens.spacingHorizontalS },
  box: { marginTop: '3px', flexShrink: 0, width: '16px', height: '16px', accentColor: tokens.colorBrandBackground },
  grow: { flexGrow: 1, minWidth: 0 },
  what: { overflowWrap: 'anywhere' },
  change: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  old: { textDecorationLine: 'none', color: tokens.colorNeutralForeground3 },
  now: { textDecorationLine: 'none', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
