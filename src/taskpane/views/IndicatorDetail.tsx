// One indicator opened: how its score came about, by whose words, from which cells; and what she judges.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { FormAssessment } from '../../core/assessment';
import { describeDeductionBasis, describeOpenReason, describeWorking, INDICATOR_WORDS, pts, QUESTION_WORDS, scoreRange } from '../../core/messages';
import type { GivenEntry, IndicatorEvaluation } from '../../core/scoring';
import type { PersonEntry } from '../../core/tables';
import { formatCell, type CellRef } from '../../core/workbook';
import { Place } from '../parts/Place';
import { isOpen } from './indicatorGroups';
import { JudgmentForm } from './JudgmentForm';

export interface IndicatorDetailProps {
  readonly indicator: IndicatorEvaluation;
  readonly form: FormAssessment;
  readonly entry: PersonEntry | null;
  readonly onEnter: (entries: readonly GivenEntry[]) => void;
  readonly onGoTo: (at: CellRef) => void;
}

const words = INDICATOR_WORDS;
const MOST_PLACES = 6;

export function IndicatorDetail({ indicator, form: { evaluation }, entry, onEnter, onGoTo }: IndicatorDetailProps): ReactElement {
  const styles = useStyles();
  // As it was when it was opened: what she judged is open no more, and would fold up over the button she has just pressed.
  const [waits] = useState(() => isOpen(indicator) && indicator.result.kind !== 'scored');
  const { rule, target, actual, deduction, evidence, maxPoints } = indicator;
  const places = [...new Map([...indicator.sources, ...(actual ? [actual.at] : []), indicator.at].map((cell) => [formatCell(cell), cell])).values()].filter(({ sheet }) => sheet !== '');
  const quote = rule.source ? evaluation.choice?.ruleSet.sources[rule.source.ref] : undefined;
  const basis = [quote ? `《${quote.title}》${quote.number ?? ''}` : '', rule.source?.at ?? ''].filter((text) => text !== '').join(' ');
  return (
    <div className={styles.detail}>
      {openWords(indicator).map((text) => <p key={text} className={styles.open}>{text}</p>)}
      <dl className={styles.facts}>
        <Fact label={words.maxPoints}>{maxPoints ? pts(maxPoints) : null}</Fact>
        <Fact label={words.target}>{target?.text}</Fact>
        <Fact label={words.actual}>{actual?.text}</Fact>
        <Fact label={words.working}>{describeWorking(indicator.steps)}</Fact>
        <Fact label={words.deduction}>{deduction ? describeDeductionBasis(indicator, evaluation) : null}</Fact>
        <Fact label={words.reason}>{deduction ? deduction.reason?.text ?? (deduction.reasonNeeded ? words.reasonNeeded : null) : null}</Fact>
        <Fact label={words.clause}>{rule.words}</Fact>
        <Fact label={words.understood}>{rule.understood === rule.words ? null : rule.understood}</Fact>
        <Fact label={words.basis}>{basis === '' && !rule.toVerify ? null : `${basis}${rule.toVerify ? `（${words.toVerify}）` : ''}`}</Fact>
        <Fact label={words.evidenceGiven}>{evidence?.text}</Fact>
        <Fact label={words.sources}>{places.length > 0 ? <>{places.slice(0, MOST_PLACES).map((cell, index) => <span key={formatCell(cell)}>{index > 0 ? '、' : ''}<Place at={cell} short={cell.sheet === places[index - 1]?.sheet} onGoTo={onGoTo} /></span>)}{places.length > MOST_PLACES ? words.placesInAll(places.length) : ''}</> : null}</Fact>
      </dl>
      {indicator.parts.length > 0 ? null : (
        <details open={waits} className={styles.judge}>
          <summary className={styles.summary}>{words.judge}</summary>
          <JudgmentForm indicator={indicator} form={evaluation.form} entry={entry} onEnter={onEnter} />
        </details>
      )}
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement | null {
  const styles = useStyles();
  if (children === null || children === undefined || children === '') return null;
  return <div className={styles.fact}><dt className={styles.label}>{label}</dt><dd className={styles.value}>{children}</dd></div>;
}

function openWords({ result, name }: IndicatorEvaluation): readonly string[] {
  if (result.kind === 'judgmentNeeded') {
    const { what, todo } = describeOpenReason(result.why, name, result.range);
    return [`${what}。${todo}`];
  }
  return result.kind === 'inputMissing' ? [`${result.what}：${QUESTION_WORDS.inRange(scoreRange(result.range))}`] : [];
}

const useStyles = makeStyles({
  detail: { paddingBottom: tokens.spacingVerticalS, paddingLeft: tokens.spacingHorizontalS, borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, marginBottom: tokens.spacingVerticalS },
  open: { marginBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  facts: { margin: 0 },
  fact: { display: 'grid', gridTemplateColumns: '64px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, paddingBlock: '1px' },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  judge: { marginTop: tokens.spacingVerticalXS },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
});
