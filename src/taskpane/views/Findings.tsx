// 检查: what the bureau would send back, the gravest first; each with where it stands and what to do.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { severityOf, type Finding, type Severity } from '../../core/checks';
import { describeFinding, describeFix, FINDINGS_WORDS, OVERVIEW_WORDS } from '../../core/messages';
import type { CellRef } from '../../core/workbook';
import { Place } from '../parts/Place';
import { Section } from '../parts/Section';
import { SEVERITIES } from './FindingCounts';

const words = FINDINGS_WORDS;

export interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly onGoTo: (at: CellRef) => void;
  /** To the preview, where a 修正 is ticked. */
  readonly onPreview: () => void;
}

export default function Findings({ findings, onGoTo, onPreview }: FindingsProps): ReactElement {
  const styles = useStyles();
  if (findings.length === 0) return <p className={styles.quiet}>{OVERVIEW_WORDS.noFindings}</p>;
  return (
    <>
      {SEVERITIES.map((severity) => {
        const some = findings.filter((finding) => severityOf(finding) === severity);
        return some.length === 0 ? null : <Section key={severity} title={`${OVERVIEW_WORDS.severity[severity]}（${String(some.length)}）`}><List severity={severity} findings={some} onGoTo={onGoTo} onPreview={onPreview} /></Section>;
      })}
    </>
  );
}

function List({ severity, findings, onGoTo, onPreview }: FindingsProps & { readonly severity: Severity }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {findings.map((finding, index) => {
        const { what, where, todo, why } = describeFinding(finding);
        return (
          <li key={`${finding.kind}/${String(index)}`} className={styles[severity]}>
            <div className={styles.what}>{what}</div>
            {where && where.sheet !== '' ? <div><Place at={where} onGoTo={onGoTo} /></div> : null}
            <div className={styles.todo}>{todo}</div>
            {finding.fix ? <div className={styles.fix}><span>{words.fix(describeFix(finding.fix.edits))}</span><Button size="small" aria-label={`${words.toFix}：${what}`} onClick={onPreview}>{words.toFix}</Button></div> : null}
            {why === '' ? null : <div className={styles.why}>{why}</div>}
          </li>
        );
      })}
    </ul>
  );
}

const item = { paddingLeft: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS, borderLeftWidth: '3px', borderLeftStyle: 'solid', overflowWrap: 'anywhere', contentVisibility: 'auto' } as const;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  error: { ...item, borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { ...item, borderLeftColor: tokens.colorStatusWarningBorder2 },
  hint: { ...item, borderLeftColor: tokens.colorNeutralStroke1 },
  what: { fontWeight: tokens.fontWeightSemibold },
  fix: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  todo: { color: tokens.colorNeutralForeground2 },
  why: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
