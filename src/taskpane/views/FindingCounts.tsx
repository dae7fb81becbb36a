// How many findings of each severity, as one way to the list.
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { severityOf, type Finding, type Severity } from '../../core/checks';
import { OVERVIEW_WORDS } from '../../core/messages';
import { useQuiet } from '../parts/looks';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

export function FindingCounts({ findings, onOpen }: { readonly findings: readonly Finding[]; readonly onOpen: () => void }): ReactElement {
  const quiet = useQuiet();
  const words = OVERVIEW_WORDS;
  const counts = SEVERITIES.map((severity) => ({ severity, count: findings.filter((finding) => severityOf(finding) === severity).length })).filter(({ count }) => count > 0);
  if (counts.length === 0) return <p className={quiet}>{words.noFindings}</p>;
  return <Button size="small" onClick={onOpen}>{counts.map(({ severity, count }) => `${words.severity[severity]}${String(count)}`).join('　')}</Button>;
}
