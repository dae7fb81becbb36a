// 概览: whose form it is, where the points are, what waits for her, what was found, what the last run did.
import { Button, makeResetStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FormAssessment, ScoreChange } from '../../core/assessment';
import { OVERVIEW_WORDS } from '../../core/messages';
import type { CellRef } from '../../core/workbook';
import { classes } from '../parts/classes';
import { Later } from '../parts/Later';
import { lazyPart } from '../parts/lazyPart';
import { usePlain, useQuiet } from '../parts/looks';
import { Section } from '../parts/Section';
import type { Reading, SubmissionChoice } from '../services/services';
import type { View } from '../state/state';
import { FindingCounts } from './FindingCounts';
import { FoldedSubmission } from './FoldedSubmission';
import { LevelBars } from './LevelBars';
import { QuestionCard } from './QuestionCard';

const CompanionPicker = lazyPart(() => import(/* webpackChunkName: "rarely" */ './CompanionPicker'));
const Unfilled = lazyPart(() => import(/* webpackChunkName: "rarely" */ './Unfilled'));

export interface OverviewProps {
  readonly form: FormAssessment;
  readonly reading: Reading;
  readonly busy: boolean;
  readonly onAnswer: (id: string, value: string) => void;
  readonly onGoTo: (at: CellRef) => void;
  readonly onView: (view: View) => void;
  readonly onUndo: () => void;
  readonly onSubmit: (copy: SubmissionChoice) => void;
  readonly onCompanion: (bytes: Uint8Array) => void;
}

const words = OVERVIEW_WORDS;

export default function Overview({ form, reading, busy, onAnswer, onGoTo, onView, onUndo, onSubmit, onCompanion }: OverviewProps): ReactElement {
  const styles = useStyles();
  const { assessment } = reading;
  const { evaluation } = form;
  const open = evaluation.total.kind === 'provisional' ? evaluation.total.open.length : 0;
  const asked = form.questions.filter(({ about }) => about.kind !== 'judgment' && about.kind !== 'overwrite');
  const unfilled = assessment.unfilled.filter((one) => one.form === form.form.id);
  const changes = assessment.changes.filter((change) => change.form === form.form.id);
  return (
    <>
      <Heading form={form} />
      {reading.canUndo ? <div className={styles.row}><Button size="small" onClick={onUndo} disabledFocusable={busy}>{words.undo}</Button></div> : null}
      <Later>{unfilled.map(({ why }) => <Unfilled key={why} why={why} />)}</Later>
      {reading.wantsCompanion ? <Later><CompanionPicker onCompanion={onCompanion} /></Later> : null}
      {evaluation.level2.length > 0 ? <Section title={words.bars}><LevelBars levels={evaluation.level2} /></Section> : null}
      <Section title={words.waiting} aside={open > 0 ? <Button size="small" onClick={() => { onView('indicators'); }}>{words.toJudge(open)}</Button> : undefined}>
        {open === 0 && asked.length === 0 ? <p className={styles.quiet}>{words.nothingWaiting}</p> : null}
        {asked.map((question) => <QuestionCard key={question.id} question={question} onAnswer={onAnswer} onGoTo={onGoTo} />)}
      </Section>
      <Section title={words.findings}><FindingCounts findings={[...form.findings, ...assessment.findings]} onOpen={() => { onView('findings'); }} /></Section>
      {changes.length > 0 ? <Section title={words.changes}><Changes changes={changes} /></Section> : null}
      <FoldedSubmission sheets={reading.sheets} formSheets={assessment.forms.flatMap((one) => (one.form.scorecard ? [one.form.scorecard.range.sheet] : []))} busy={busy} onSubmit={onSubmit} />
    </>
  );
}

function Heading({ form: { form, evaluation } }: { readonly form: FormAssessment }): ReactElement {
  const styles = useStyles();
  const { unit, implementingUnit, project, fiscalYear } = form.basics;
  const rule = evaluation.choice?.ruleSet;
  const parts = [
    [words.unit, unit?.value ?? implementingUnit?.value], [words.project, project?.value],
    [words.year, fiscalYear ? words.yearOf(fiscalYear.value) : undefined],
    [words.ruleSet, rule ? `${rule.title}${rule.reviewed ? '' : `（${words.unreviewed}）`}` : words.unknownRule],
  ] as const;
  return (
    <dl className={styles.basics}>
      {parts.map(([label, value]) => (value === undefined || value === '' ? null : <div key={label} className={styles.basic}><dt className={styles.label}>{label}</dt><dd className={styles.value}>{value}</dd></div>))}
    </dl>
  );
}

function Changes({ changes }: { readonly changes: readonly ScoreChange[] }): ReactElement {
  const styles = useStyles();
  return <ul className={styles.plain}>{changes.map(({ indicator, before, after }) => <li key={indicator} className={styles.change}><span>{indicator}</span><span className={styles.nowrap}>{words.changed(before, after)}</span></li>)}</ul>;
}

const useStyles = classes({
  basics: makeResetStyles({ margin: 0 }),
  basic: makeResetStyles({ display: 'flex', gap: tokens.spacingHorizontalS }),
  label: makeResetStyles({ flexShrink: 0, color: tokens.colorNeutralForeground3 }),
  value: makeResetStyles({ margin: 0, overflowWrap: 'anywhere' }),
  quiet: useQuiet,
  row: makeResetStyles({ marginTop: tokens.spacingVerticalS }),
  plain: usePlain,
  change: makeResetStyles({ display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS }),
  nowrap: makeResetStyles({ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }),
});
