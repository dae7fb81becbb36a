// How many findings of each severity, as one way to the list.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { severityOf, type Finding, type Severity } from '../../core/checks';
import { OVERVIEW_WORDS } from '../../core/messages';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

export function FindingCounts({ findings, onOpen }: { readonly findings: readonly Finding[]; readonly onOpen: () => void }): ReactElement {
  const styles = useStyles();
  const words = OVERVIEW_WORDS;
  const counts = SEVERITIES.map((severity) => ({ severity, count: findings.filter((finding) => severityOf(finding) === severity).length })).filter(({ count }) => count > 0);
  if (counts.length === 0) return <p className={styles.quiet}>{words.noFindings}</p>;
  return <Button size="small" onClick={onOpen}>{counts.map(({ severity, count }) => `${words.severity[severity]}${String(count)}`).join('　')}</Button>;
}

const useStyles = makeStyles({ quiet: { margin: 0, color: tokens.colorNeutralForeground3 } });
