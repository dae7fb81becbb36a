// What is going on, how the last click ended, and what kept us: the same place for all, read out to screen readers.
import { Button, makeResetStyles, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SHELL_WORDS } from '../../core/messages';
import type { Activity, Problem, Way } from '../state/state';
import { classes } from './classes';

export interface StatusAreaProps {
  readonly activity: Activity | null;
  readonly notice: string | null;
  readonly problem: Problem | null;
  readonly onWay: (way: Way) => void;
  readonly onDismiss: () => void;
  /** Absent: what goes on cannot be cancelled. */
  readonly onCancel: (() => void) | undefined;
}

export function StatusArea({ activity, notice, problem, onWay, onDismiss, onCancel }: StatusAreaProps): ReactElement {
  const styles = useStyles();
  const moving = useMoving();
  return (
    <div className={styles.area}>
      <div role="status" className={styles.status}>
        {activity ? <div className={moving.late}><span>{SHELL_WORDS.activities[activity]}</span>{onCancel ? <Button size="small" onClick={onCancel}>{SHELL_WORDS.cancel}</Button> : null}</div> : null}
        {!activity && notice && !problem ? <div className={styles.notice}><span className={styles.grow}>{notice}</span><Dismiss onDismiss={onDismiss} /></div> : null}
      </div>
      {activity ? <div role="progressbar" aria-label={SHELL_WORDS.activities[activity]} className={styles.track}><div className={moving.runner} /></div> : null}
      {problem ? <ProblemCard problem={problem} onWay={onWay} /> : null}
    </div>
  );
}

function Dismiss({ onDismiss }: { readonly onDismiss: () => void }): ReactElement {
  return <Button size="small" appearance="transparent" className={useDismiss().button} aria-label={SHELL_WORDS.close} onClick={onDismiss}>✕</Button>;
}

const WAY_WORDS = { retry: SHELL_WORDS.retry, settings: SHELL_WORDS.toSettings, recognize: SHELL_WORDS.recognize } as const;

export function ProblemCard({ problem, onWay }: { readonly problem: Problem; readonly onWay: (way: Way) => void }): ReactElement {
  const styles = useStyles();
  const { what, todo, way } = problem;
  return (
    <div role="alert" className={styles.problem}>
      <div className={styles.what}>{what}</div>
      <div>{todo}</div>
      {way ? <div className={styles.way}><Button size="small" onClick={() => { onWay(way); }}>{WAY_WORDS[way]}</Button></div> : null}
    </div>
  );
}

const useStyles = classes({
  area: makeResetStyles({ paddingInline: tokens.spacingHorizontalM, flexShrink: 0 }),
  status: makeResetStyles({ minHeight: 0 }),
  notice: makeResetStyles({ display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 }),
  grow: makeResetStyles({ flexGrow: 1, overflowWrap: 'anywhere', whiteSpace: 'pre-line', paddingTop: '2px' }),
  track: makeResetStyles({ height: '3px', overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground5, borderRadius: tokens.borderRadiusSmall }),
  problem: makeResetStyles({
    marginBlock: tokens.spacingVerticalS, padding: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorStatusDangerBorder1}`, borderInlineStartWidth: '4px',
    borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorStatusDangerBackground1, overflowWrap: 'anywhere',
  }),
  what: makeResetStyles({ fontWeight: tokens.fontWeightSemibold }),
  way: makeResetStyles({ marginTop: tokens.spacingVerticalS }),
});

/** What moves: as one class each it would be written twice, once for right to left. */
const useMoving = makeStyles({
  // What is done within a second needs no word.
  late: {
    display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS,
    animationName: { from: { visibility: 'hidden', height: 0 }, to: { visibility: 'hidden', height: 0 } }, animationDuration: '1s',
  },
  runner: {
    height: '100%', width: '40%', backgroundColor: tokens.colorBrandBackground, animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(250%)' } },
    animationDuration: '1.4s', animationIterationCount: 'infinite',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none', width: '100%' },
  },
});

/** Laid over Fluent's own. */
const useDismiss = makeStyles({ button: { minWidth: '24px', paddingInline: 0, flexShrink: 0 } });
