// 指标: the tree of the form, 分值/得分/扣分 at each; an indicator opens to its working, its basis and her judgment.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FormAssessment } from '../../core/assessment';
import { INDICATOR_WORDS, pts } from '../../core/messages';
import type { GivenEntry, IndicatorEvaluation } from '../../core/scoring';
import type { PersonEntry } from '../../core/tables';
import type { CellRef } from '../../core/workbook';
import { Section } from '../parts/Section';
import { GroupConfirm } from './GroupConfirm';
import { groupsOf, isOpen } from './indicatorGroups';
import { IndicatorDetail } from './IndicatorDetail';

export interface IndicatorsProps {
  readonly form: FormAssessment;
  readonly entries: readonly PersonEntry[];
  readonly onEnter: (entries: readonly GivenEntry[]) => void;
  readonly onGoTo: (at: CellRef) => void;
}

const words = INDICATOR_WORDS;

export default function Indicators({ form, entries, onEnter, onGoTo }: IndicatorsProps): ReactElement {
  const styles = useStyles();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const { evaluation } = form;
  const wanted = (indicator: IndicatorEvaluation): boolean => !onlyOpen || isOpen(indicator);
  const groups = groupsOf([...evaluation.indicators, ...evaluation.details]).map((group) => ({ ...group, indicators: group.indicators.filter(wanted) }))
    .filter(({ indicators }) => indicators.length > 0);
  const entryOf = (id: string): PersonEntry | null => entries.find((entry) => entry.form === evaluation.form && entry.indicator === id) ?? null;
  return (
    <>
      <div className={styles.top}>
        <label className={styles.filter}><input type="checkbox" className={styles.box} checked={onlyOpen} onChange={(event) => { setOnlyOpen(event.target.checked); }} />{words.onlyOpen}</label>
        <span className={styles.columns} aria-hidden="true">{words.score}／{words.maxPoints}<span className={styles.lossColumn}>{words.deduction}</span></span>
      </div>
      {groups.length === 0 ? <p className={styles.quiet}>{words.nothingOpen}</p> : null}
      {groups.map(({ title, indicators }) => (
        <Section key={title} title={title}>
          <ul className={styles.list}>
            {indicators.map((indicator) => <IndicatorItem key={indicator.id} indicator={indicator} form={form} entry={entryOf(indicator.id)} onEnter={onEnter} onGoTo={onGoTo} />)}
          </ul>
          <GroupConfirm title={title} form={evaluation.form} indicators={indicators} onEnter={onEnter} />
        </Section>
      ))}
    </>
  );
}

interface ItemProps {
  readonly indicator: IndicatorEvaluation;
  readonly form: FormAssessment;
  readonly entry: PersonEntry | null;
  readonly onEnter: IndicatorsProps['onEnter'];
  readonly onGoTo: IndicatorsProps['onGoTo'];
}

function IndicatorItem({ indicator, form, entry, onEnter, onGoTo }: ItemProps): ReactElement {
  const styles = useStyles();
  const [opened, setOpened] = useState(false);
  const { deduction, maxPoints } = indicator;
  return (
    <li className={styles.item}>
      <button type="button" aria-expanded={opened} className={styles.head} onClick={() => { setOpened(!opened); }}>
        <span className={styles.name}>{indicator.name}</span>
        <span className={styles.figures}>
          <span className={mergeClasses(styles.score, isOpen(indicator) && styles.open)}>{scoreWords(indicator)}</span>
          <span className={styles.max}>{maxPoints ? `／${pts(maxPoints)}` : ''}</span>
          <span className={styles.lost}>{deduction?.points.greaterThan(0) ? `−${pts(deduction.points)}` : ''}</span>
        </span>
      </button>
      {opened ? <IndicatorDetail indicator={indicator} form={form} entry={entry} onEnter={onEnter} onGoTo={onGoTo} /> : null}
    </li>
  );
}

function scoreWords({ result }: IndicatorEvaluation): string {
  switch (result.kind) {
    case 'scored': return pts(result.score);
    case 'notApplicable': return words.notApplicable;
    default: return words.open;
  }
}

const useStyles = makeStyles({
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  filter: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  box: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorBrandBackground },
  columns: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  lossColumn: { display: 'inline-block', minWidth: '44px', textAlign: 'right' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, width: `calc(100% + 2 * ${tokens.spacingHorizontalXS})`, marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`, paddingBlock: tokens.spacingVerticalSNudge, paddingInline: tokens.spacingHorizontalXS, textAlign: 'left',
    font: 'inherit', color: 'inherit', background: 'none', border: 'none', cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
  figures: { display: 'flex', alignItems: 'baseline', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  score: { fontWeight: tokens.fontWeightSemibold },
  open: { color: tokens.colorStatusWarningForeground3 },
  max: { color: tokens.colorNeutralForeground3 },
  lost: { minWidth: '44px', textAlign: 'right', color: tokens.colorStatusDangerForeground3 },
});
