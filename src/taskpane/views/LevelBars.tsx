// Points by second-level indicator as bars; the same in words for who does not see them.
import { makeResetStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { OVERVIEW_WORDS, pts } from '../../core/messages';
import type { Evaluation } from '../../core/scoring';
import { classes } from '../parts/classes';
import { usePlain } from '../parts/looks';

const words = OVERVIEW_WORDS;

export function LevelBars({ levels }: { readonly levels: Evaluation['level2'] }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {levels.map(({ level1, name, maxPoints, score }, index) => (
        <li key={`${level1}/${name}/${String(index)}`} className={styles.row}>
          <span className={styles.name} title={level1}>{name === '' ? level1 : name}</span>
          <span className={styles.track} aria-hidden="true"><span className={styles.bar} style={{ width: widthOf(score?.toNumber() ?? 0, maxPoints.toNumber()) }} /></span>
          <span className={styles.points}>{score ? pts(score) : words.open}</span><span className={styles.max}>{words.outOf(pts(maxPoints))}</span>
        </li>
      ))}
    </ul>
  );
}

const widthOf = (score: number, max: number): string => `${String(max > 0 ? Math.min(100, Math.max(0, (score / max) * 100)) : 0)}%`;

const useStyles = classes({
  list: usePlain,
  row: makeResetStyles({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 64px 48px 38px', alignItems: 'center', paddingBlock: '2px' }),
  name: makeResetStyles({ overflowWrap: 'anywhere' }),
  track: makeResetStyles({ height: '8px', backgroundColor: tokens.colorNeutralBackground5, borderRadius: tokens.borderRadiusSmall, overflow: 'hidden', '@media (forced-colors: active)': { border: '1px solid CanvasText' } }),
  bar: makeResetStyles({ display: 'block', height: '100%', backgroundColor: tokens.colorCompoundBrandBackground, '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' } }),
  points: makeResetStyles({ textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }),
  max: makeResetStyles({ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 }),
});
