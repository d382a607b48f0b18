import { type Bilingual } from '@jifen/policies';
import { type CommanderError } from 'commander';
import { type CommandFailure, failure } from './failure.js';

/** What is wrong with a command line, by commander's code; `%` is what it names. */
const MESSAGES: Record<string, string> = {
  'commander.unknownOption': '没有选项 %',
  'commander.unknownCommand': '没有命令 %',
  'commander.missingArgument': '缺少参数 %',
  'commander.optionMissingArgument': '选项 % 缺少取值',
  'commander.missingMandatoryOptionValue': '缺少必填的选项 %',
  'commander.excessArguments': '参数过多',
  'commander.help': '缺少命令',
};

/** A failure that says in both languages what is wrong with the command line. */
export function usageFailure({ code, message }: CommanderError): CommandFailure {
  const [first = '', hint = ''] = message.replace(/^error: /, '').split('\n');
  const named = /'([^']+)'/.exec(first)?.[1] ?? '';
  const meant = /Did you mean (.+)\?/.exec(hint)?.[1];
  const zh = MESSAGES[code]?.replace('%', named) ?? '命令行写法有误';
  const remedy: Bilingual = meant
    ? { zh: `是否要写 ${meant}？`, en: `Did you mean ${meant}?` }
    : { zh: '加 --help 查看用法', en: 'Add --help to see the usage' };
  return failure('CLI-USAGE', { zh, en: code === 'commander.help' ? 'A command is missing' : first }, remedy);
}
