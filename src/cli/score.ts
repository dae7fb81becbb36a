// `score` and `check`: workbooks in, results out; nothing is written without -o or --in-place.
import { assessmentJson, type AssessmentJson } from '../core/assessmentJson';
import { severityOf } from '../core/checks';
import type { Assessment } from '../core/assessment';
import type { Choices } from '../core/scoring';
import { OVERWRITE } from '../core/tables';
import type { Equipment } from '../core/extras';
import type { Rulebook } from '../core/rules';
import type { XlsxWarning } from '../hosts/xlsx';
import { hasNoTable, questionIds, ruleSetOfOtherKind, unknownAnswers } from './callDoubts';
import { companionOf, companionPath, outputPath, readAnswers, UsageError, writeBytes } from './files';
import { describeAssessment } from './print';
import { describeWritten } from './printWritten';
import { progressOver } from './progress';
import { loadRuleSets, ruleSetById } from './ruleSets';
import { applyPlan, assessFile, openFile } from './workbookFile';

export interface ScoreOptions {
  readonly output?: string;
  readonly rules?: string;
  readonly write?: 'formulas' | 'values';
  readonly insertRows?: boolean;
  readonly answers?: string;
  readonly companion?: string;
  readonly findingsSheet?: boolean;
  /** Ids of 修正 and of changes to her own cells that she agrees to. */
  readonly fix?: readonly string[];
  readonly dryRun?: boolean;
  readonly inPlace?: boolean;
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** 0 done, 1 strict and something open or found, 2 unusable input; of several files the worst. */
export type ExitCode = 0 | 1 | 2;

export interface Output { out(text: string): void; err(text: string): void }

/** Scores each file; with `-o` or `--in-place` writes the filled workbook. @throws UsageError when the call itself is wrong */
export function score(files: readonly string[], options: ScoreOptions, output: Output): ExitCode {
  const ruleSets = loadRuleSets();
  const choices = choicesOf(options, ruleSets);
  if (options.output !== undefined && options.inPlace) throw new UsageError('-o 和 --in-place 只能用一个。');
  if (options.output !== undefined) for (const file of files) outputPath(file, options.output, files.length);
  const asked = new Set<string>();
  const codes = progressOver(files, (file) => scoreFile(file, files.length, options, { choices, ruleSets, output, asked }));
  output.err(unknownAnswers(choices, asked));
  return worst(codes);
}

export function choicesOf(options: ScoreOptions, ruleSets: Rulebook): Choices {
  if (options.rules !== undefined) ruleSetById(ruleSets, options.rules);
  return {
    ...(options.rules === undefined ? {} : { ruleSet: options.rules }),
    write: options.write ?? 'formulas',
    insertRows: options.insertRows ?? false,
    answers: { ...(options.answers === undefined ? {} : readAnswers(options.answers)), ...Object.fromEntries((options.fix ?? []).map((id) => [id, OVERWRITE.replace])) },
    tables: [],
    findingsSheet: options.findingsSheet ?? false,
  };
}

/** What all files of a call share; `asked` gathers the ids of their questions. */
interface Call { readonly choices: Choices; readonly ruleSets: Equipment; readonly output: Output; readonly asked: Set<string> }

function scoreFile(path: string, files: number, options: ScoreOptions, { choices, ruleSets, output, asked }: Call): ExitCode {
  try {
    const file = openFile(path, companionOf(path, options.companion));
    const assessment = assessFile(file, ruleSets, choices);
    if (hasNoTable(assessment)) throw new UsageError(`${path}：没有找到自评表、指标表或预算执行表，没有评分，也没有保存。请确认是财政部门下发的自评表工作簿。`);
    // An answer may close its question: what is asked is known from the workbook without answers.
    const unanswered = options.answers === undefined ? [] : [assessFile(file, ruleSets, { ...choices, answers: {} })];
    for (const id of questionIds([assessment, ...unanswered])) asked.add(id);
    output.err(ruleSetOfOtherKind(ruleSets, options.rules, assessment));
    const target = options.inPlace ? path : options.output === undefined ? null : outputPath(path, options.output, files);
    const written = target !== null && !options.dryRun ? writeResult(file, assessment, target, options) : [];
    output.out(options.json ? `${JSON.stringify(fileJson(path, assessment, written))}\n` : humanReport(path, assessment, written, file.workbook.warnings));
    return strictCode(assessment, options);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.err(`${error.message}\n`);
    if (options.json) output.out(`${JSON.stringify({ file: path, error: error.message })}\n`);
    return 2;
  }
}

function writeResult(file: ReturnType<typeof openFile>, assessment: Assessment, target: string, options: ScoreOptions): string[] {
  const applied = applyPlan(file, assessment);
  writeBytes(target, applied.bytes);
  if (!applied.companionBytes) return [target];
  // A companion she named is an input like the workbook: only --in-place writes to it.
  const beside = (options.inPlace ? options.companion : undefined) ?? companionPath(target);
  writeBytes(beside, applied.companionBytes);
  return [target, beside];
}

/** One object a file: the keys of the published schema. */
export interface FileJson extends AssessmentJson { readonly file: string; readonly written: readonly string[] }

const fileJson = (path: string, assessment: Assessment, written: readonly string[]): FileJson => ({ file: path, ...assessmentJson(assessment), written });

const WARNING_WORDS: Readonly<Record<XlsxWarning, string>> = { signed: '这个工作簿带有数字签名，保存后签名失效' };

function humanReport(path: string, assessment: Assessment, written: readonly string[], warnings: readonly XlsxWarning[]): string {
  const saved = written.length === 0 ? '（没有保存文件：加 -o 文件名 保存，或加 --in-place 直接改原文件）\n' : written.map((file) => `已保存：${file}\n`).join('');
  return `${warnings.map((warning) => `注意：${WARNING_WORDS[warning]}。\n`).join('')}${describeAssessment(path, assessment)}\n${describeWritten(assessment)}\n${saved}`;
}

function strictCode(assessment: Assessment, options: ScoreOptions): ExitCode {
  if (!options.strict) return 0;
  const open = assessment.forms.some((form) => form.evaluation.total.kind !== 'final');
  const findings = [...assessment.forms.flatMap((form) => form.findings), ...assessment.findings];
  return open || findings.some((finding) => severityOf(finding) !== 'hint') ? 1 : 0;
}

export const worst = (codes: readonly ExitCode[]): ExitCode => codes.reduce<ExitCode>((most, code) => (code > most ? code : most), 0);
