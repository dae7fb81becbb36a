// One question to her: what, where, and the answers as buttons or a field.
import { Button, makeResetStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { describeQuestion, QUESTION_WORDS, scoreRange } from '../../core/messages';
import type { Question } from '../../core/scoring';
import type { CellRef } from '../../core/workbook';
import { classes } from '../parts/classes';
import { Place } from '../parts/Place';

export interface QuestionCardProps { readonly question: Question; readonly onAnswer: (id: string, value: string) => void; readonly onGoTo: (at: CellRef) => void }

export function QuestionCard({ question, onAnswer, onGoTo }: QuestionCardProps): ReactElement {
  const styles = useStyles();
  const { what, todo } = describeQuestion(question);
  const { answer, given } = question;
  return (
    <div className={styles.card}>
      <div>{what}。{todo}{question.where.sheet === '' ? null : <> <Place at={question.where} onGoTo={onGoTo} /></>}</div>
      {answer.kind === 'choice' ? (
        <div role="group" aria-label={QUESTION_WORDS.answer} className={styles.choices}>
          {answer.choices.map(({ value, label }) => (
            <Button key={value} size="small" aria-pressed={given === value} appearance={given === value ? 'primary' : 'secondary'} onClick={() => { onAnswer(question.id, value); }}>{label}</Button>
          ))}
        </div>
      ) : <TypedAnswer question={question} onAnswer={onAnswer} hint={answer.kind === 'points' ? QUESTION_WORDS.inRange(scoreRange(answer.range)) : ''} />}
    </div>
  );
}

function TypedAnswer({ question, onAnswer, hint }: { readonly question: Question; readonly onAnswer: QuestionCardProps['onAnswer']; readonly hint: string }): ReactElement {
  const styles = useStyles();
  const [text, setText] = useState(question.given ?? '');
  return (
    <form className={styles.choices} onSubmit={(event) => { event.preventDefault(); onAnswer(question.id, text.trim()); }}>
      <input className={styles.input} value={text} aria-label={`${QUESTION_WORDS.answer} ${hint}`} placeholder={hint} onChange={(event) => { setText(event.target.value); }} />
      <Button size="small" type="submit">{QUESTION_WORDS.answer}</Button>
    </form>
  );
}

const useStyles = classes({
  card: makeResetStyles({ padding: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXS, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, overflowWrap: 'anywhere' }),
  choices: makeResetStyles({ display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS }),
  input: makeResetStyles({
    flex: '1 1 120px', minWidth: 0, font: 'inherit', color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, paddingInline: tokens.spacingHorizontalS,
    '::placeholder': { color: tokens.colorNeutralForeground3 },
  }),
});
