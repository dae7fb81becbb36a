#!/usr/bin/env node
// jixiao: scoring, checking and handing in self-evaluation workbooks from the command line.
import { Command, CommanderError, Option } from 'commander';
import { describeCallError, helpTitle } from './callErrors';
import { report, type ReportOptions } from './report';
import { checkRules, diffRules, exportRules, listRules, makeForm, showRules } from './rules';
import { score, type ExitCode, type Output, type ScoreOptions } from './score';
import { submit, type SubmitOptions } from './submit';
import { text, type TextOptions } from './text';
import { UsageError } from './files';

const output: Output = {
  out: (text) => { process.stdout.write(text); },
  err: (text) => { process.stderr.write(text); },
};

/** Builds the program; `finish` is told the exit code of the command that ran. */
export function program(to: Output, finish: (code: ExitCode) => void): Command {
  const jixiao = new Command('jixiao').description('绩效自评助手：读取自评工作簿，按规则评分、填表、留底稿、起草报告、预先核对。').helpOption('-h, --help', '显示帮助')
    .configureOutput({ writeOut: (text) => { to.out(text); }, writeErr: (text) => { to.err(text); }, outputError: () => { /* said in Chinese by run() */ } })
    .configureHelp({ styleTitle: helpTitle }).exitOverride();
  jixiao.helpCommand('help [命令]', '显示命令的帮助');
  const scoring = (command: Command): Command => command
    .option('--rules <编号>', '指定规则（编号见 rules list）')
    .option('--answers <文件>', '问题的回答：{"问题编号": "回答"}')
    .option('--companion <文件>', '结构受保护的工作簿另存的底稿')
    .option('--json', '每个文件输出一个 JSON 对象')
    .option('--strict', '有待定项或有提示以上的问题时，退出码为 1');
  scoring(jixiao.command('score').description('评分；不加 -o 或 --in-place 时不写任何文件').argument('<文件...>', '自评工作簿（.xlsx、.xlsm）'))
    .option('-o, --output <文件或文件夹>', '保存到（多个输入时给文件夹，以 / 结尾）')
    .addOption(new Option('--write <方式>', '得分写成公式还是数值').choices(['formulas', 'values']).default('formulas'))
    .option('--insert-rows', '同意在指标行不够的自评表里插行')
    .option('--findings-sheet', '另写一张“核对结果”工作表')
    .option('--fix <编号>', '同意一处修正（可以写多次；编号见核对结果）', (id: string, agreed: readonly string[]) => [...agreed, id], [])
    .option('--dry-run', '只说明会写什么，不保存')
    .option('--in-place', '直接改原文件（先写在旁边，再改名）')
    .action((files: string[], options: ScoreOptions) => { finish(score(files, options, to)); });
  scoring(jixiao.command('check').description('只核对，不写：财政部门会退回什么').argument('<文件...>', '自评工作簿'))
    .action((files: string[], options: ScoreOptions) => { finish(score(files, options, to)); });
  jixiao.command('submit').description('生成报送版（--public 为公开版）：只留要交的表，没有公式引用、底稿和作者信息').argument('<文件>', '自评工作簿')
    .requiredOption('-o, --output <文件>', '保存到')
    .option('--public', '公开版：同时去掉联系人和电话')
    .option('--keep <工作表>', '另外保留的工作表（可以写多次）', (name: string, kept: readonly string[]) => [...kept, name], [])
    .option('--insert-rows', '同意在指标行不够的自评表里插行')
    .option('--answers <文件>', '问题的回答：{"问题编号": "回答"}')
    .option('--companion <文件>', '结构受保护的工作簿另存的底稿')
    .action((file: string, options: SubmitOptions) => { finish(submit(file, options, to)); });
  jixiao.command('report').description('把自评报告（草稿）导出成 Word').argument('<文件>', '自评工作簿')
    .requiredOption('-o, --output <文件或文件夹>', '保存到')
    .option('--companion <文件>', '结构受保护的工作簿另存的底稿')
    .action(async (file: string, options: ReportOptions) => { finish(await report(file, options, to)); });
  jixiao.command('text').description('核对已有的文字：报告里的每个数字与表是否一致，有没有笔误').argument('<工作簿>', '自评工作簿').argument('<文档>', '报告文字（.docx 或 .txt）')
    .option('--all', '一致的数字也列出来')
    .option('--json', '输出一个 JSON 对象')
    .option('--strict', '有不一致的数字或文字问题时，退出码为 1')
    .option('--companion <文件>', '结构受保护的工作簿另存的底稿')
    .action((workbook: string, document: string, options: TextOptions) => { finish(text(workbook, document, options, to)); });
  addRuleCommands(jixiao, to, finish);
  return jixiao;
}

function addRuleCommands(jixiao: Command, to: Output, finish: (code: ExitCode) => void): void {
  const rules = jixiao.command('rules').description('评分规则');
  rules.command('list').description('列出所有规则').action(() => { finish(listRules(to)); });
  rules.command('show').description('显示一套规则').argument('<编号>').action((id: string) => { finish(showRules(id, to)); });
  rules.command('check').description('检查自己写的规则：YAML 文件，或有“评分规则”表的工作簿').argument('<文件>').action((file: string) => { finish(checkRules(file, to)); });
  rules.command('export').description('把规则导出成“评分规则”工作表').argument('<编号>').argument('[文件]', '自评工作簿：给出时，工作表加进它的副本').requiredOption('-o, --output <文件>', '保存到')
    .action((id: string, file: string | undefined, options: { output: string }) => { finish(exportRules(id, options.output, to, file)); });
  rules.command('diff').description('比较两套规则；给出工作簿时，还说明哪些得分会变').argument('<规则甲>', '编号，或自己的规则文件').argument('<规则乙>', '编号，或自己的规则文件').argument('[文件]', '自评工作簿')
    .action((a: string, b: string, file?: string) => { finish(diffRules(a, b, to, file)); });
  jixiao.command('form').description('按规则生成一张空白自评表（参考样式）').argument('<编号>').requiredOption('-o, --output <文件>', '保存到')
    .action((id: string, options: { output: string }) => { finish(makeForm(id, options.output, to)); });
}

/** Runs one command line. @returns the exit code */
export async function run(words: readonly string[], to: Output): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    await program(to, (finished) => { code = finished; }).parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code !== 'commander.help') to.err(describeCallError(error));
      return 2;
    }
    if (!(error instanceof UsageError)) throw error;
    to.err(`${error.message}\n`);
    return 2;
  }
}

if (require.main === module) void run(process.argv.slice(2), output).then((code) => { process.exitCode = code; });
