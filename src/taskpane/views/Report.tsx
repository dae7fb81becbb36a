// 文字: the draft, paragraph by paragraph, with its status; to be copied, found in its cell, or taken along as .docx.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import type { FormAssessment } from '../../core/assessment';
import { REPORT_WORDS, SHELL_WORDS } from '../../core/messages';
import type { DraftParagraph } from '../../core/narrative';
import { copyRich, plainOf, richOf } from './copyRich';

export interface ReportProps {
  readonly form: FormAssessment;
  readonly onGoToParagraph: (form: string, paragraph: string) => void;
  readonly onNotify: (sentence: string) => void;
  readonly onExport: () => void;
  /** 核对文字, on the draft as it stands in the workbook. */
  readonly onCheck: () => void;
}

const words = REPORT_WORDS;

export default function Report({ form, onGoToParagraph, onNotify, onExport, onCheck }: ReportProps): ReactElement {
  const styles = useStyles();
  const { report } = form;
  const root = useRef<HTMLDivElement>(null);
  if (!report) return <p className={styles.quiet}>{words.none}</p>;
  const copy = (paragraphs: readonly DraftParagraph[], within: Element | null): void => {
    void copyRich({ html: richOf(paragraphs), text: plainOf(paragraphs) }, within).then((how) => { onNotify(HOW_WORDS[how]); });
  };
  return (
    <div ref={root}>
      <div className={styles.actions}>
        <Button size="small" onClick={() => { copy(report.paragraphs, root.current?.querySelector('ol') ?? null); }}>{words.copyAll}</Button>
        <Button size="small" onClick={onExport}>{words.docx}</Button>
        <Button size="small" onClick={onCheck}>{SHELL_WORDS.checkText}</Button>
      </div>
      <ol className={styles.list}>
        {report.paragraphs.map((paragraph) => (
          <li key={paragraph.id} className={styles.item}>
            <Paragraph paragraph={paragraph} onCopy={(within) => { copy([paragraph], within); }} onGoTo={() => { onGoToParagraph(report.form, paragraph.id); }} />
          </li>
        ))}
      </ol>
    </div>
  );
}

const HOW_WORDS = { rich: words.copied, plain: words.copiedPlain, blocked: words.copyBlocked } as const;

interface ParagraphProps { readonly paragraph: DraftParagraph; readonly onCopy: (within: Element | null) => void; readonly onGoTo: () => void }

function Paragraph({ paragraph, onCopy, onGoTo }: ParagraphProps): ReactElement {
  const styles = useStyles();
  const text = useRef<HTMLDivElement>(null);
  const { level, status, conflict } = paragraph;
  const short = `${paragraph.text.slice(0, 12)}…`;
  const isHeading = level !== 'body' && level !== 'table';
  return (
    <div className={isHeading && status === 'auto' ? styles.line : undefined}>
      <div ref={text} className={isHeading ? styles.heading : styles.body}>
        {status === 'auto' ? paragraph.spans.map((span, index) => <span key={String(index)} className={span.mark === 'none' ? undefined : styles.mark}>{span.text}</span>) : paragraph.text}
      </div>
      {conflict ? <dl className={styles.conflict}><dt>{words.hers}</dt><dd>{conflict.hers}</dd><dt>{words.ours}</dt><dd>{conflict.ours}</dd></dl> : null}
      <div className={styles.foot}>
        {isHeading && status === 'auto' ? null : <span className={status === 'auto' ? styles.quiet : styles.status}>{words.status[status]}</span>}
        <span className={styles.buttons}>
          <Button size="small" appearance="subtle" className={styles.button} aria-label={`${words.copy}：${short}`} onClick={() => { onCopy(text.current); }}>{words.copy}</Button>
          <Button size="small" appearance="subtle" className={styles.button} aria-label={`${words.goTo}：${short}`} onClick={onGoTo}>{words.goTo}</Button>
        </span>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: tokens.spacingVerticalXS },
  body: { overflowWrap: 'anywhere', textIndent: '2em', whiteSpace: 'pre-line' },
  heading: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  mark: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorNeutralForeground1 },
  conflict: { margin: 0, padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorNeutralBackground2 },
  // A heading we wrote has nothing to say of itself: it shares its line with its buttons.
  line: { display: 'flex', alignItems: 'start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  foot: { display: 'flex', flexShrink: 0, justifyContent: 'space-between', alignItems: 'center' },
  buttons: { display: 'flex', flexShrink: 0, gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  status: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});
