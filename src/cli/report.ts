// `report`: the drafted report as a Word document.
import { DEFAULT_CHOICES } from '../core/scoring';
import { appendixOf, buildDocx } from '../report';
import { companionOf, isFolder, outputPath, UsageError, writeBytes } from './files';
import { join } from 'node:path';
import { loadRuleSets } from './ruleSets';
import type { ExitCode, Output } from './score';
import { assessFile, openFile } from './workbookFile';

export interface ReportOptions { readonly output: string; readonly companion?: string }

/** Writes one document a form: into a folder when there are several. @throws UsageError */
export async function report(path: string, options: ReportOptions, output: Output): Promise<ExitCode> {
  const assessment = assessFile(openFile(path, companionOf(path, options.companion)), loadRuleSets(), DEFAULT_CHOICES);
  const drafted = assessment.forms.flatMap((form) => (form.report ? [{ form, draft: form.report }] : []));
  if (drafted.length === 0) throw new UsageError(`${path}：没有可以起草报告的自评表。`);
  if (drafted.length > 1 && !isFolder(options.output)) throw new UsageError(`${path} 里有${String(drafted.length)}张自评表，-o 请给出文件夹（以 / 结尾），每张一份报告。`);
  for (const { form, draft } of drafted) {
    const target = isFolder(options.output) ? join(options.output, `${fileName(draft.title)}.docx`) : outputPath(path, options.output, 1);
    writeBytes(target, await buildDocx(draft, appendixOf(form.evaluation)));
    output.out(`已保存：${target}\n${draft.open.length === 0 ? '' : `其中待补充、待核实${String(draft.open.length)}处，已用黄色标出。\n`}`);
  }
  return 0;
}

/** A title as a file name: without the letters that file systems refuse. */
const fileName = (title: string): string => title.replaceAll(/[\\/:*?"<>|\s]/g, '') || '自评报告';
