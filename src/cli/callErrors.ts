// Mistakes in how the command was called, in Chinese.
import type { CommanderError } from 'commander';

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

/** The sentence for a mistake in the call: what is wrong, and where to find help. */
export function describeCallError(error: CommanderError): string {
  const name = quoted(error.message);
  const what = sentence(error.code, name);
  return `${what}。用 help 查看用法，例如：npm run jixiao -- help score\n`;
}

function sentence(code: string, name: string): string {
  switch (code) {
    case 'commander.missingArgument': return `缺少参数“${name}”`;
    case 'commander.unknownCommand': return `没有“${name}”这个命令`;
    case 'commander.unknownOption': return `没有“${name}”这个选项`;
    case 'commander.optionMissingArgument': return `选项“${name}”后面缺少内容`;
    case 'commander.missingMandatoryOptionValue': return `缺少必需的选项“${name}”`;
    case 'commander.invalidArgument': return `“${name}”的取值不对`;
    case 'commander.excessArguments': return '参数太多';
    default: return '命令写得不对';
  }
}

/** Headings of the help, in Chinese. */
const TITLES: Readonly<Record<string, string>> = { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：', 'Global Options:': '通用选项：' };

export const helpTitle = (title: string): string => TITLES[title] ?? title;
