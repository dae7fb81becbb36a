// Her judgment of one indicator: verdict, band, points with their reason, evidence, cause of the loss. The same fields as
// the tinted columns of 评分底稿, where all of it is written.
import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useId, useState, type FormEvent, type ReactElement } from 'react';
import { INDICATOR_WORDS, pts, QUESTION_WORDS, scoreRange } from '../../core/messages';
import type { EntryField, GivenEntry, IndicatorEvaluation, ScoreRange } from '../../core/scoring';
import type { PersonEntry } from '../../core/tables';

export interface JudgmentFormProps {
  readonly indicator: IndicatorEvaluation;
  readonly form: string;
  readonly entry: PersonEntry | null;
  readonly onEnter: (entries: readonly GivenEntry[]) => void;
}

const words = INDICATOR_WORDS;
const FIELDS: readonly EntryField[] = ['verdict', 'band', 'points', 'pointsReason', 'evidence', 'reason'];
type Said = Readonly<Record<EntryField, string>>;

export function JudgmentForm({ indicator, form, entry, onEnter }: JudgmentFormProps): ReactElement {
  const styles = useStyles();
  const before = saidIn(entry);
  const [said, setSaid] = useState<Said>(before);
  const [tried, setTried] = useState(false);
  const set = (field: EntryField) => (value: string): void => { setSaid({ ...said, [field]: value }); };
  const pointsProblem = problemOf(said, indicator);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (pointsProblem !== null) return;
    const changed = FIELDS.filter((field) => said[field].trim() !== before[field]);
    if (changed.length > 0) onEnter([{ form, indicator: indicator.id, ...Object.fromEntries(changed.map((field) => [field, said[field].trim()])) }]);
  };
  const range = rangeOf(indicator);
  return (
    <form onSubmit={save} className={styles.form}>
      <Verdicts chosen={said.verdict} onChoose={set('verdict')} />
      {needsBand(indicator) ? (
        <Field label={words.band} size="small">
          <Select size="small" value={said.band} onChange={(_, { value }) => { set('band')(value); }}>
            <option value="">{words.none}</option>
            {words.bands.map((band) => <option key={band} value={band}>{band}</option>)}
          </Select>
        </Field>
      ) : null}
      <Field label={words.points} size="small" hint={range ? QUESTION_WORDS.inRange(scoreRange(range)) : null} {...(tried && pointsProblem !== null ? { validationMessage: pointsProblem } : {})}>
        <Input size="small" inputMode="decimal" value={said.points} onChange={(_, { value }) => { set('points')(value); }} />
      </Field>
      <Field label={words.pointsReason} size="small"><Textarea size="small" resize="vertical" value={said.pointsReason} onChange={(_, { value }) => { set('pointsReason')(value); }} /></Field>
      <Field label={words.evidence} size="small"><Input size="small" value={said.evidence} onChange={(_, { value }) => { set('evidence')(value); }} /></Field>
      <Field label={words.lossReason} size="small"><Textarea size="small" resize="vertical" value={said.reason} onChange={(_, { value }) => { set('reason')(value); }} /></Field>
      <div><Button type="submit" size="small" appearance="primary">{words.save}</Button></div>
    </form>
  );
}

/** 是/部分/否/无此业务/未确认, or none of them. */
function Verdicts({ chosen, onChoose }: { readonly chosen: string; readonly onChoose: (verdict: string) => void }): ReactElement {
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={styles.verdicts}>
      <legend className={styles.legend}>{words.verdict}</legend>
      {['', ...words.verdicts].map((verdict) => (
        <label key={verdict} className={styles.verdict}>
          <input type="radio" name={name} checked={chosen === verdict} onChange={() => { onChoose(verdict); }} /> {verdict === '' ? words.none : verdict}
        </label>
      ))}
    </fieldset>
  );
}

const saidIn = (entry: PersonEntry | null): Said => ({
  verdict: entry?.verdict?.text ?? '', band: entry?.band?.text ?? '', points: entry?.points?.text ?? '',
  pointsReason: entry?.pointsReason?.text ?? '', evidence: entry?.evidence?.text ?? '', reason: entry?.reason?.text ?? '',
});

const needsBand = ({ toConfirm, result, rule }: IndicatorEvaluation): boolean =>
  toConfirm || rule.method.kind === 'qualitative' || (result.kind === 'judgmentNeeded' && (result.why.kind === 'qualitativeBand' || result.why.kind === 'qualitativeWords'));

const rangeOf = ({ result, ruleRange }: IndicatorEvaluation): ScoreRange | null =>
  ruleRange ?? (result.kind === 'judgmentNeeded' || result.kind === 'inputMissing' ? result.range : null);

function problemOf({ points }: Said, { maxPoints }: IndicatorEvaluation): string | null {
  const text = points.trim();
  if (text === '' || !maxPoints) return null;
  const inBounds = /^\d+(?:\.\d+)?$/.test(text) && maxPoints.greaterThanOrEqualTo(text);
  return inBounds ? null : words.pointsBounds(pts(maxPoints));
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalXS },
  verdicts: { border: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  legend: { padding: 0 },
  verdict: { whiteSpace: 'nowrap' },
});
