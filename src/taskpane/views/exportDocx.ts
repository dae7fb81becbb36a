// The report as a Word document, downloaded. Chunk of its own: the library behind it is large.
import type { FormAssessment } from '../../core/assessment';
import { SHELL_WORDS } from '../../core/messages';
import { appendixOf, buildDocx } from '../../report';

const READ_BY_THEN_MS = 60_000;
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** null where there is nothing to report on. */
export async function reportDocument({ report, evaluation }: FormAssessment): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  if (!report) return null;
  // A title as a file name: without the letters that file systems refuse.
  const name = report.title.replaceAll(/[\\/:*?"<>|\s]/g, '') || SHELL_WORDS.views.report;
  return { name: `${name}.docx`, bytes: await buildDocx(report, appendixOf(evaluation)) };
}

export async function exportDocx(form: FormAssessment): Promise<void> {
  const document = await reportDocument(form);
  if (!document) return;
  const url = URL.createObjectURL(new Blob([document.bytes.slice().buffer], { type: TYPE }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = document.name;
  link.click();
  // A web view may begin to read only after the click.
  setTimeout(() => { URL.revokeObjectURL(url); }, READ_BY_THEN_MS);
}
