// Before anything is written: every planned change, old → new. What touches her own cells is unticked; what is ours to
// write is ticked, and can be left out.
import { Button, makeResetStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Assessment } from '../../core/assessment';
import { PREVIEW_WORDS, SHELL_WORDS } from '../../core/messages';
import type { CellRef } from '../../core/workbook';
import { Change } from '../parts/Change';
import { classes } from '../parts/classes';
import { usePlain } from '../parts/looks';
import { Section } from '../parts/Section';
import type { Preview as Ticks } from '../state/state';
import { changesOf, countOf, type ShownChange } from './previewChanges';

export interface PreviewProps {
  readonly assessment: Assessment;
  readonly ticks: Ticks;
  readonly busy: boolean;
  /** A questioned change, by its question. */
  readonly onTick: (question: string) => void;
  /** An unquestioned one, by what leaves it out. */
  readonly onLeave: (change: string) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
  readonly onGoTo: (at: CellRef) => void;
}

const words = PREVIEW_WORDS;

export default function Preview({ assessment, ticks, busy, onTick, onLeave, onApply, onCancel, onGoTo }: PreviewProps): ReactElement {
  const styles = useStyles();
  const { asked, fixes, planned, others } = changesOf(assessment, ticks);
  const count = countOf([...asked, ...fixes], planned, ticks);
  const { edits, companionEdits } = ticks.plan ?? assessment;
  const nothing = edits.length + companionEdits.length === 0 && ticks.accepted.size === 0;
  const questioned = (changes: readonly ShownChange[]): ReactElement => (
    <List changes={changes} isTicked={({ id }) => id !== null && ticks.accepted.has(id)} onToggle={onTick} onGoTo={onGoTo} />
  );
  return (
    <>
      <h2 className={styles.title}>{words.title}</h2>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy || nothing} onClick={onApply}>{nothing ? words.nothing : words.apply(count)}</Button>
        <Button disabledFocusable={busy} onClick={onCancel}>{SHELL_WORDS.cancel}</Button>
      </div>
      {asked.length > 0 ? <Section title={words.asked}>{questioned(asked)}</Section> : null}
      {fixes.length > 0 ? <Section title={words.fixes}>{questioned(fixes)}</Section> : null}
      {planned.length > 0 ? (
        <Section title={words.planned}>
          <List changes={planned} isTicked={({ id }) => id === null || !ticks.declined.has(id)} onToggle={onLeave} onGoTo={onGoTo} />
        </Section>
      ) : null}
      {others > 0 ? <p className={styles.quiet}>{words.others(others)}</p> : null}
    </>
  );
}

interface ListProps {
  readonly changes: readonly ShownChange[];
  readonly isTicked: (change: ShownChange) => boolean;
  readonly onToggle: (id: string) => void;
  readonly onGoTo: (at: CellRef) => void;
}

function List({ changes, isTicked, onToggle, onGoTo }: ListProps): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {changes.map((change, index) => (
        <li key={`${String(index)}/${change.item.what}`} className={styles.item}>
          <div className={styles.row}>
            {/* What goes with the whole has no box: there is nothing to choose. */}
            {change.id === null ? <span className={styles.box} /> : (
              <input type="checkbox" className={styles.box} aria-label={change.item.what} checked={isTicked(change)} onChange={() => { if (change.id !== null) onToggle(change.id); }} />
            )}
            <div className={styles.grow}><Change what={change.item.what} edit={change.item.edit} format={change.format} onGoTo={onGoTo} /></div>
          </div>
        </li>
      ))}
    </ul>
  );
}

const useStyles = classes({
  title: makeResetStyles({ marginBlock: `0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase400 }),
  actions: makeResetStyles({ display: 'flex', gap: tokens.spacingHorizontalS, position: 'sticky', top: `calc(0px - ${tokens.spacingVerticalS})`, paddingBlock: tokens.spacingVerticalS, backgroundColor: tokens.colorNeutralBackground1, zIndex: 1 }),
  list: usePlain,
  // Room for the mark of the focus: what reaches out of an item is cut off.
  item: makeResetStyles({ paddingBlock: tokens.spacingVerticalXS, paddingInline: tokens.spacingHorizontalXS, marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, contentVisibility: 'auto' }),
  row: makeResetStyles({ display: 'flex', gap: tokens.spacingHorizontalS }),
  box: makeResetStyles({ marginBlock: '2px 0', marginInline: 0, flexShrink: 0, width: '16px', height: '16px', accentColor: tokens.colorBrandBackground }),
  grow: makeResetStyles({ flexGrow: 1, minWidth: 0 }),
  quiet: makeResetStyles({ color: tokens.colorNeutralForeground3 }),
});
