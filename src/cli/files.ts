// Files of the command line: reading workbooks, writing outputs without ever harming an input.
import { existsSync, mkdirSync, renameSync, statSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';

/** A mistake in how the command was called, or a file that cannot be used: a Chinese sentence for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError if the file is not there or cannot be read */
export function readBytes(path: string): Uint8Array {
  if (!existsSync(path)) throw new UsageError(`找不到文件：${path}。请检查文件名和路径。`);
  if (statSync(path).isDirectory()) throw new UsageError(`${path} 是文件夹。请给出其中的 .xlsx 文件，例如 ${join(path, '*.xlsx')}。`);
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`读不了文件：${path}。请检查是否有读取权限，或是否被其他程序占用。`);
  }
}

/** Writes beside the target and renames, so that a full disk or a crash never leaves half a file. */
export function writeBytes(path: string, bytes: Uint8Array): void {
  const folder = dirname(resolve(path));
  const beside = join(folder, `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch (error) {
    if (existsSync(beside)) unlinkSync(beside);
    throw new UsageError(`写不了文件：${path}（${reasonOf(error)}）。请检查文件夹的写入权限和磁盘空间，文件若在 Excel 中打开请先关闭。`);
  }
}

const REASONS: Readonly<Record<string, string>> = { EACCES: '没有写入权限', EPERM: '没有写入权限', ENOSPC: '磁盘已满', EBUSY: '文件被占用', EROFS: '磁盘只读', ENOTDIR: '路径中有一段不是文件夹', EISDIR: '目标是文件夹' };

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? '系统拒绝';
}

/** Is this an output folder (ends with a slash, or exists as one)? */
export const isFolder = (path: string): boolean => /[/\\]$/.test(path) || (existsSync(path) && statSync(path).isDirectory());

/**
 * Where the output of `input` goes.
 * @throws UsageError when one output file is named for several inputs, or the output is the input itself
 */
export function outputPath(input: string, output: string, inputs: number): string {
  const path = isFolder(output) ? join(output, basename(input)) : output;
  if (!isFolder(output) && inputs > 1) throw new UsageError('有多个输入文件，-o 请给出文件夹（以 / 结尾），或逐个处理。');
  if (resolve(path) === resolve(input)) throw new UsageError('输出文件就是输入文件。要直接改原文件，请用 --in-place；否则请换一个输出文件名。');
  return path;
}

/** The 底稿 workbook to read along: the one named, else the one that stands beside the input; null where there is none. */
export function companionOf(input: string, named: string | undefined): string | null {
  const beside = companionPath(input);
  return named ?? (existsSync(beside) ? beside : null);
}

/** `评价/甲.xlsx` → `评价/甲.底稿.xlsx`. */
export function companionPath(output: string): string {
  const extension = extname(output);
  return join(dirname(output), `${basename(output, extension)}.底稿.xlsx`);
}

/** @throws UsageError if it is not JSON of questions and answers */
export function readAnswers(path: string): Readonly<Record<string, string>> {
  const text = new TextDecoder().decode(readBytes(path)).replace(/^\uFEFF/, '');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new UsageError(`${path} 不是 JSON。请写成 {"问题编号": "回答"} 的形式；问题编号见 --json 输出的 questions。`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new UsageError(`${path} 应是一个 JSON 对象：{"问题编号": "回答"}。`);
  return Object.fromEntries(Object.entries(parsed).map(([id, answer]) => [id, String(answer)]));
}
