// 核对文字: a text held against the tables: what differs and what is wrong first, with the right figure to be written
// instead where she ticks it; figures without a source and those that agree are folded away.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { describeTextFinding, SHELL_WORDS, TEXT_CHECK_WORDS, textFindingSign } from '../../core/messages';
import { formatRange, type CellRef } from '../../core/workbook';
import { OldAndNew } from '../parts/Change';
import { Place } from '../parts/Place';
import { Section } from '../parts/Section';
import type { CheckedText, TextFix, TextHit } from '../services/services';

export interface TextCheckProps {
  /** null: nothing checked yet. */
  readonly check: CheckedText | null;
  readonly busy: boolean;
  readonly onCheck: (source: 'report' | 'selection') => void;
  readonly onFix: (check: CheckedText, fixes: readonly TextFix[]) => void;
  readonly onGoTo: (at: CellRef) => void;
}

const words = TEXT_CHECK_WORDS;

export default function TextCheck({ check, busy, onCheck, onFix, onGoTo }: TextCheckProps): ReactElement {
  const styles = useStyles();
  return (
    <Section title={SHELL_WORDS.checkText}>
      <p className={styles.quiet}>{words.what}</p>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={() => { onCheck('report'); }}>{words.report}</Button>
        <Button size="small" disabledFocusable={busy} onClick={() => { onCheck('selection'); }}>{words.selection}</Button>
      </div>
      {check ? <Result key={keyOf(check)} check={check} busy={busy} onFix={onFix} onGoTo={onGoTo} /> : null}
    </Section>
  );
}

/** Ticks belong to one result: the next one begins without. */
const keyOf = ({ source, hits }: CheckedText): string => JSON.stringify([source, hits.map(({ at, finding }) => [at, finding.place, finding.kind])]);

function Result({ check, busy, onFix, onGoTo }: Pick<TextCheckProps, 'busy' | 'onFix' | 'onGoTo'> & { readonly check: CheckedText }): ReactElement {
  const styles = useStyles();
  const [ticked, setTicked] = useState<ReadonlySet<TextHit>>(new Set());
  const { hits, source } = check;
  const of = (kind: TextHit['finding']['kind']): readonly TextHit[] => hits.filter(({ finding }) => finding.kind === kind);
  const [matched, unsourced, contradicted] = [of('matched'), of('unsourced'), of('contradicted')];
  const wrong = hits.filter(({ finding }) => finding.kind !== 'matched' && finding.kind !== 'unsourced');
  const toggle = (hit: TextHit): void => { setTicked((now) => new Set(now.has(hit) ? [...now].filter((one) => one !== hit) : [...now, hit])); };
  const fixes = wrong.flatMap((hit) => (hit.fix && ticked.has(hit) ? [hit.fix] : []));
  return (
    <>
      <p className={styles.counts} role="status">
        <span>{words.of(source === 'report' ? words.draft : formatRange(source))}</span>
        <span>{words.counts(matched.length, contradicted.length, unsourced.length, wrong.length - contradicted.length)}</span>
      </p>
      {wrong.length === 0 ? <p className={styles.quiet}>{words.clean}</p> : <Hits hits={wrong} ticked={ticked} onToggle={toggle} onGoTo={onGoTo} />}
      {wrong.some(({ fix }) => fix) ? <Button size="small" appearance="primary" disabledFocusable={busy || fixes.length === 0} onClick={() => { onFix(check, fixes); }}>{words.fix(fixes.length)}</Button> : null}
      <Folded title={words.unsourced(unsourced.length)} hits={unsourced} onGoTo={onGoTo} />
      <Folded title={words.matched(matched.length)} hits={matched} onGoTo={onGoTo} />
    </>
  );
}

function Folded({ title, hits, onGoTo }: { readonly title: string; readonly hits: readonly TextHit[]; readonly onGoTo: (at: CellRef) => void }): ReactElement | null {
  const styles = useStyles();
  if (hits.length === 0) return null;
  return <details className={styles.folded}><summary className={styles.summary}>{title}</summary><Hits hits={hits} ticked={NONE} onToggle={null} onGoTo={onGoTo} /></details>;
}

const NONE: ReadonlySet<TextHit> = new Set();

interface HitsProps { readonly hits: readonly TextHit[]; readonly ticked: ReadonlySet<TextHit>; readonly onToggle: ((hit: TextHit) => void) | null; readonly onGoTo: (at: CellRef) => void }

function Hits({ hits, ticked, onToggle, onGoTo }: HitsProps): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {hits.map((hit, index) => {
        const { at, finding, fix } = hit;
        const { what, todo } = describeTextFinding(finding);
        const factAt = 'fact' in finding ? finding.fact.at : 'at' in finding ? finding.at : null;
        return (
          <li key={`${finding.kind}/${String(index)}`} className={styles.item}>
            <div><strong>{textFindingSign(finding)} {words.words(finding.place.words)}</strong> <Place at={at} onGoTo={onGoTo} /></div>
            <div className={styles.what}>{what}{factAt && factAt.sheet !== '' ? <> <Place at={factAt} onGoTo={onGoTo} /></> : null}</div>
            {fix && onToggle ? (
              <label className={styles.fix}>
                <input type="checkbox" className={styles.box} checked={ticked.has(hit)} aria-label={`${words.words(finding.place.words)}${words.mend(fix.to)}`} onChange={() => { onToggle(hit); }} />
                <OldAndNew old={finding.place.words} now={fix.to} />
              </label>
            ) : todo === '' ? null : <div className={styles.quiet}>{todo}</div>}
          </li>
        );
      })}
    </ul>
  );
}

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginBlock: tokens.spacingVerticalXS },
  // Broken between the counts, never within one.
  counts: { display: 'flex', flexDirection: 'column', wordBreak: 'keep-all', overflowWrap: 'anywhere', marginBlock: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere', contentVisibility: 'auto' },
  what: { color: tokens.colorNeutralForeground2 },
  fix: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalXS },
  box: { flexShrink: 0, width: '16px', height: '16px', margin: 0, alignSelf: 'center', accentColor: tokens.colorBrandBackground },
  folded: { marginTop: tokens.spacingVerticalXS },
  summary: { cursor: 'pointer' },
});
