// `text`: a report that already exists, held against the tables of the workbook.
import { describeTextFinding, textFindingSign } from '../core/messages';
import { DEFAULT_CHOICES } from '../core/scoring';
import { checkText, isSlipOrContradiction, type TextFinding } from '../core/textCheck';
import { formatCell } from '../core/workbook';
import { documentText } from './documentText';
import { UsageError } from './files';
import { loadRuleSets } from './ruleSets';
import type { ExitCode, Output } from './score';
import { assessFile, openFile } from './workbookFile';

export interface TextOptions { readonly json?: boolean; readonly strict?: boolean; readonly all?: boolean; readonly companion?: string }

/** @throws UsageError when a file cannot be read, or the workbook has no form to hold the text against */
export function text(workbookPath: string, documentPath: string, options: TextOptions, output: Output): ExitCode {
  const assessment = assessFile(openFile(workbookPath, options.companion ?? null), loadRuleSets(), DEFAULT_CHOICES);
  if (assessment.forms.length === 0) throw new UsageError(`${workbookPath}：没有认出自评表，无法核对文字。`);
  const findings = checkText(documentText(documentPath), assessment);
  if (options.json) output.out(`${JSON.stringify({ file: workbookPath, document: documentPath, ...counts(findings), findings: findings.map(findingJson) })}\n`);
  else output.out(describe(documentPath, findings, options));
  return options.strict && findings.some(isSlipOrContradiction) ? 1 : 0;
}

interface Counts { readonly matched: number; readonly contradicted: number; readonly unsourced: number; readonly slips: number }

function counts(findings: readonly TextFinding[]): Counts {
  const of = (kind: TextFinding['kind']): number => findings.filter((finding) => finding.kind === kind).length;
  const [matched, contradicted, unsourced] = [of('matched'), of('contradicted'), of('unsourced')];
  return { matched, contradicted, unsourced, slips: findings.length - matched - contradicted - unsourced };
}

/** Places in words, cells as `表!A1`. */
function findingJson(finding: TextFinding): Readonly<Record<string, unknown>> {
  const { what, todo } = describeTextFinding(finding);
  const { place, ...rest } = finding;
  const fact = 'fact' in rest ? { fact: { ...rest.fact, at: formatCell(rest.fact.at) } } : {};
  const at = 'at' in rest ? { at: formatCell(rest.at) } : {};
  return { ...rest, ...fact, ...at, paragraph: place.paragraph, start: place.start, end: place.end, words: place.words, what, todo };
}

function describe(path: string, findings: readonly TextFinding[], options: TextOptions): string {
  const { matched, contradicted, unsourced, slips } = counts(findings);
  const shown = options.all ? findings : findings.filter((finding) => finding.kind !== 'matched');
  const lines = shown.map((finding) => {
    const { what, todo } = describeTextFinding(finding);
    return `  ${textFindingSign(finding)} 第${String(finding.place.paragraph)}段“${finding.place.words}”：${what}。${todo}`;
  });
  return [
    `文字：${path}`,
    `数字${String(matched + contradicted + unsourced)}个：✓ 与表一致${String(matched)}个，✗ 不一致${String(contradicted)}个，？ 表中没有${String(unsourced)}个；！ 文字问题${String(slips)}处`,
    ...lines, '',
  ].join('\n');
}
