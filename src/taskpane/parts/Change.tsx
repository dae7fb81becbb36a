// One planned change: what it is, where, and old → new.
import { makeResetStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PREVIEW_WORDS } from '../../core/messages';
import type { CellContent, CellRef, WorkbookEdit } from '../../core/workbook';
import { classes } from './classes';
import { Place } from './Place';

const words = PREVIEW_WORDS;

export interface ChangeProps { readonly what: string; readonly edit: WorkbookEdit; /** The number format that comes with the cell. */ readonly format: string | null; readonly onGoTo: (at: CellRef) => void }

export function Change({ what, edit, format, onGoTo }: ChangeProps): ReactElement {
  const styles = useStyles();
  const at = edit.kind === 'setCell' || edit.kind === 'setNumberFormat' ? edit.at : null;
  return (
    <>
      <div className={styles.what}>{what}{at ? <> <Place at={at} onGoTo={onGoTo} /></> : null}</div>
      {edit.kind === 'setCell' ? <OldAndNew old={shown(edit.replaces, null)} now={shown(edit.content, format)} /> : null}
      {edit.kind === 'setNumberFormat' ? <OldAndNew old={formatName(edit.replaces)} now={formatName(edit.format)} /> : null}
      {edit.kind === 'setCell' && edit.content.kind === 'formula' ? <div className={styles.formula}>{edit.content.formula}</div> : null}
      {edit.kind === 'insertRows' ? <div className={styles.change}>{words.insert(edit.count, edit.before)}</div> : null}
    </>
  );
}

export function OldAndNew({ old, now }: { readonly old: string; readonly now: string }): ReactElement {
  const styles = useStyles();
  return <div className={styles.change}><del className={styles.old}>{old}</del><span aria-label={words.to}> → </span><ins className={styles.now}>{now}</ins></div>;
}

const formatName = (format: string): string => words.format(words.formats[format] ?? format);

/** A rate has no end; what is shown need not have all of it. One that is formatted in percent is shown so. */
const digits = (value: number, format: string | null): string =>
  (format?.endsWith('%') ? `${(value * 100).toFixed(2)}%` : String(Number(value.toFixed(SHOWN_PLACES))));
const SHOWN_PLACES = 4;

function shown(content: CellContent, format: string | null): string {
  switch (content.kind) {
    case 'blank': return words.blank;
    case 'number': return digits(content.value, format);
    case 'boolean': return String(content.value);
    case 'text': return content.text;
    case 'error': return content.error;
    case 'formula': return content.result === null || content.result === '' ? words.formula : typeof content.result === 'number' ? digits(content.result, format) : String(content.result);
  }
}

const useStyles = classes({
  what: makeResetStyles({ overflowWrap: 'anywhere' }),
  change: makeResetStyles({ color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' }),
  old: makeResetStyles({ textDecorationLine: 'none', color: tokens.colorNeutralForeground3 }),
  now: makeResetStyles({ textDecorationLine: 'none', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 }),
  formula: makeResetStyles({ fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' }),
});
