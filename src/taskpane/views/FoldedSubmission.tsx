// 报送与公开: folded away, and loaded, until wanted. What she chose stays when she folds it again.
import { makeResetStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { OVERVIEW_WORDS } from '../../core/messages';
import { classes } from '../parts/classes';
import { Later } from '../parts/Later';
import { lazyPart } from '../parts/lazyPart';
import type { SubmissionProps } from './Submission';

const Submission = lazyPart(() => import(/* webpackChunkName: "rarely" */ './Submission'));

export function FoldedSubmission(props: SubmissionProps): ReactElement {
  const styles = useStyles();
  const [wanted, setWanted] = useState(false);
  return (
    <details className={styles.details} onToggle={() => { setWanted(true); }}>
      <summary className={styles.summary}>{OVERVIEW_WORDS.more}</summary>
      {wanted ? <Later><Submission {...props} /></Later> : null}
    </details>
  );
}

const useStyles = classes({
  details: makeResetStyles({ marginTop: tokens.spacingVerticalM }),
  summary: makeResetStyles({ cursor: 'pointer', fontWeight: tokens.fontWeightSemibold }),
});
