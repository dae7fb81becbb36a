// The score of the form that is shown, or of all forms in a line: beside the button, always in sight.
import { makeResetStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FormAssessment } from '../../core/assessment';
import { HEADLINE_WORDS, pts, scoreRange } from '../../core/messages';
import type { Evaluation } from '../../core/scoring';
import { classes } from '../parts/classes';

export interface HeadlineProps { readonly forms: readonly FormAssessment[]; readonly shown: FormAssessment | null }

export default function Headline({ forms, shown }: HeadlineProps): ReactElement {
  const styles = useStyles();
  const form = shown ?? (forms.length === 1 ? forms[0] : undefined);
  if (!form) return <div className={styles.none}>{HEADLINE_WORDS.inAll(forms.length)}</div>;
  const { total, maxPointsSum } = form.evaluation;
  switch (total.kind) {
    case 'none': return <div className={styles.none}>{HEADLINE_WORDS.notScored}</div>;
    case 'final': return (
      <div className={styles.line}>
        <span className={styles.score}>{pts(total.points)}</span><span>{HEADLINE_WORDS.points}</span>
        {total.grade === null ? null : <span className={styles.grade}>{total.grade}</span>}
        <span className={styles.lost}>{lostOf(form.evaluation) ?? (maxPointsSum ? HEADLINE_WORDS.outOf(pts(maxPointsSum)) : '')}</span>
      </div>
    );
    case 'provisional': return (
      <>
        <div className={styles.line}><span className={styles.provisional}>{HEADLINE_WORDS.provisional}</span><span className={styles.score}>{pts(total.points)}</span><span>{HEADLINE_WORDS.points}</span></div>
        <div className={styles.range}>{HEADLINE_WORDS.provisionalRange(total.open.length, pts(total.openMaxPoints), scoreRange(total.range))}</div>
      </>
    );
  }
}

function lostOf({ total, maxPointsSum }: Evaluation): string | null {
  if (total.kind !== 'final' || !maxPointsSum) return null;
  const lost = maxPointsSum.minus(total.points);
  return lost.greaterThan(0) ? HEADLINE_WORDS.lost(pts(lost)) : null;
}

const small = { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } as const;

const useStyles = classes({
  line: makeResetStyles({ flex: '1 1 0', minWidth: 0, display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalXS }),
  score: makeResetStyles({ fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' }),
  grade: makeResetStyles({ marginInlineStart: tokens.spacingHorizontalXS, paddingInline: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusMedium, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold }),
  provisional: makeResetStyles({ color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold }),
  // Below the button, in one line mostly. Broken after a comma, never within a range of points.
  range: makeResetStyles({ ...small, flexBasis: '100%', wordBreak: 'keep-all', overflowWrap: 'anywhere' }),
  lost: makeResetStyles(small),
  none: makeResetStyles({ color: tokens.colorNeutralForeground2 }),
});
