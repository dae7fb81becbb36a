// Nothing read yet: what to begin with.
import { Button, makeResetStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SHELL_WORDS } from '../../core/messages';
import { classes } from '../parts/classes';

export interface FirstRunProps { /** The workbook has been read, and holds no form: what to do about it is told above. */ readonly again: boolean; readonly busy: boolean; readonly onRecognize: () => void; readonly onSample: () => void }

export function FirstRun({ again, busy, onRecognize, onSample }: FirstRunProps): ReactElement {
  const styles = useStyles();
  const words = SHELL_WORDS.firstRun;
  return (
    <div className={styles.root}>
      {again ? null : <><h2 className={styles.title}>{words.title}</h2><p>{words.what}</p></>}
      <Button disabledFocusable={busy} onClick={onRecognize}>{SHELL_WORDS.recognize}</Button>
      <p className={styles.quiet}>{words.sample}</p>
      <Button disabledFocusable={busy} onClick={onSample}>{SHELL_WORDS.sample}</Button>
    </div>
  );
}

const useStyles = classes({
  root: makeResetStyles({ paddingBlock: tokens.spacingVerticalS }),
  title: makeResetStyles({ margin: 0, fontSize: tokens.fontSizeBase400 }),
  quiet: makeResetStyles({ color: tokens.colorNeutralForeground2, marginTop: tokens.spacingVerticalL }),
});
