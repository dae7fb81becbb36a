// `submit`: the clean copy to hand in (报送版) or to publish (公开版); refuses while anything is open.
import { planSubmission, type Submission } from '../core/submission';
import { readMemory, remembered } from '../core/memory';
import { describeQuestion, formatMessage, pts, totalText } from '../core/messages';
import { formatCell, type WorkbookSnapshot } from '../core/workbook';
import { makeSubmissionCopy, openXlsx } from '../hosts/xlsx';
import { companionOf, outputPath, writeBytes } from './files';
import { loadRuleSets } from './ruleSets';
import { UNFILLED } from './printWritten';
import { choicesOf, type ExitCode, type Output } from './score';
import { applyPlan, assessFile, explained, openFile } from './workbookFile';

export interface SubmitOptions {
  readonly output: string;
  readonly public?: boolean;
  readonly keep?: readonly string[];
  readonly companion?: string;
  readonly insertRows?: boolean;
  readonly answers?: string;
}

/** @throws UsageError when the call is wrong or the file unusable */
export function submit(path: string, options: SubmitOptions, output: Output): ExitCode {
  const target = outputPath(path, options.output, 1);
  const file = openFile(path, companionOf(path, options.companion));
  const ruleSets = loadRuleSets();
  const choices = choicesOf(options, ruleSets);
  const before = assessFile(file, ruleSets, choices);
  const applied = applyPlan(file, before);
  const filled = openXlsx(applied.bytes);
  // The memory of what was just filled stands in the companion as planned, not in the one that was read.
  const companion = applied.companionBytes ? openXlsx(applied.companionBytes) : file.companion;
  const assessment = assessFile({ path, workbook: filled, companion }, ruleSets, choices);
  const [unfilled] = assessment.unfilled;
  if (unfilled) {
    output.err(`${formatCell(unfilled.at)}：${UNFILLED[unfilled.why]}。不能生成报送版；请先处理后再生成${unfilled.why === 'rowsMissing' ? '（同意插行请加 --insert-rows）' : ''}。\n`);
    return 1;
  }
  const snapshot = filled.readSnapshot();
  const submission = planSubmission(snapshot, assessment.tables, assessment.forms, formulasOfOurs(companion?.readSnapshot() ?? snapshot), {
    keep: options.keep ?? [], audience: options.public ? 'public' : 'bureau',
  });
  if (submission.kind === 'refused') {
    output.err(`${refusal(submission)}\n`);
    return 1;
  }
  for (const question of assessment.forms.flatMap((form) => form.questions).filter((one) => one.given === null)) {
    output.err(`请确认：${formatMessage(describeQuestion(question))}\n`);
  }
  writeBytes(target, explained(path, () => makeSubmissionCopy(filled.bytes, submission.plan)));
  output.out(`已生成${options.public ? '公开版' : '报送版'}：${target}\n保留工作表：${submission.plan.keep.join('、')}\n${assessment.forms.map(({ evaluation }) => totalText(evaluation.total)).join('\n')}\n`);
  return 0;
}

/** The formulas the memory knows we wrote. */
function formulasOfOurs(snapshot: WorkbookSnapshot): ReadonlySet<string> {
  return new Set(Object.values(remembered(readMemory(snapshot)).written).flatMap((content) => (content.kind === 'formula' ? [content.formula] : [])));
}

function refusal(submission: Extract<Submission, { kind: 'refused' }>): string {
  switch (submission.why) {
    case 'noForm': return '这个工作簿里没有自评表，没有可报送的内容。请先用 score 评分。';
    case 'sheetMissing': return `没有名为“${submission.sheet}”的工作表。请核对 --keep 的名称。`;
    case 'contradicts': {
      const { at, name, shown, counted } = submission.cell;
      return `${formatCell(at)}：“${name}”的得分写着${shown}，计入总分的是${pts(counted)}，不能生成报送版。请改成一致，或用 --answers 回答是否改写，再生成。`;
    }
    case 'open': {
      const open = submission.forms.map(({ form, evaluation }) => `${form.basics.project?.value ?? form.basics.unit?.value ?? form.id}：${totalText(evaluation.total)}`);
      return `还有没定分的指标，不能生成报送版：\n${open.join('\n')}\n请先在评分底稿或用 --answers 回答，再生成。`;
    }
  }
}

