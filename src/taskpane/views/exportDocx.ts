// The report as a Word document, downloaded. Chunk of its own: the library behind it is large.
import type { FormAssessment } from '../../core/assessment';
import { appendixOf, buildDocx } from '../../report';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function exportDocx({ report, evaluation }: FormAssessment): Promise<void> {
  if (!report) return;
  const bytes = await buildDocx(report, appendixOf(evaluation));
  const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${report.title.replaceAll(/[\\/:*?"<>|]/g, '')}.docx`;
  link.click();
  URL.revokeObjectURL(url);
}
