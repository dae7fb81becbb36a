// What is going on, how the last click ended, and what kept us: the same place for all, read out to screen readers.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SHELL_WORDS } from '../../core/messages';
import type { Activity, Problem, Way } from '../state/state';

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
  return (
    <div className={styles.area}>
      <div role="status" className={styles.status}>
        {activity ? <div className={styles.late}><span>{SHELL_WORDS.activities[activity]}</span>{onCancel ? <Button size="small" onClick={onCancel}>{SHELL_WORDS.cancel}</Button> : null}</div> : null}
        {!activity && notice && !problem ? <div className={styles.notice}><span className={styles.grow}>{notice}</span><Dismiss onDismiss={onDismiss} /></div> : null}
      </div>
      {activity ? <div role="progressbar" aria-label={SHELL_WORDS.activities[activity]} className={styles.track}><div className={styles.runner} /></div> : null}
      {problem ? <ProblemCard problem={problem} onWay={onWay} /> : null}
    </div>
  );
}

function Dismiss({ onDismiss }: { readonly onDismiss: () => void }): ReactElement {
  const styles = useStyles();
  return <Button size="small" appearance="transparent" className={styles.dismiss} aria-label={SHELL_WORDS.close} onClick={onDismiss}>✕</Button>;
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

const useStyles = makeStyles({
  area: { paddingInline: tokens.spacingHorizontalM, flexShrink: 0 },
  status: { minHeight: 0 },
  // What is done within a second needs no word.
  late: {
    display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS,
    animationName: { from: { visibility: 'hidden', height: 0 }, to: { visibility: 'hidden', height: 0 } }, animationDuration: '1s',
  },
  notice: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  dismiss: { minWidth: '24px', paddingInline: 0, flexShrink: 0 },
  grow: { flexGrow: 1, overflowWrap: 'anywhere', whiteSpace: 'pre-line', paddingTop: '2px' },
  track: { height: '3px', overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground5, borderRadius: tokens.borderRadiusSmall },
  runner: {
    height: '100%', width: '40%', backgroundColor: tokens.colorBrandBackground, animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(250%)' } },
    animationDuration: '1.4s', animationIterationCount: 'infinite',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none', width: '100%' },
  },
  problem: {
    marginBlock: tokens.spacingVerticalS, padding: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorStatusDangerBorder1}`, borderLeftWidth: '4px',
    borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorStatusDangerBackground1, overflowWrap: 'anywhere',
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  way: { marginTop: tokens.spacingVerticalS },
});
