import { type Bilingual, type Severity } from '@jifen/policies';
import { type FileFinding } from '../failure.js';
import { type Say } from './language.js';

const SEVERITIES: Record<Severity, Bilingual> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** Where a finding stands, as terminals and editors read it: `file:line:column`. */
function placeOf({ file, line, column }: FileFinding): string {
  if (file === undefined) return '';
  return [file, ...(line === undefined ? [] : [line]), ...(column === undefined ? [] : [column])].join(':');
}

/** A finding as lines of text: severity, code and place; what is wrong; what to do. */
export function findingLines(finding: FileFinding, say: Say): string[] {
  const { severity, code, message, remedy, pointer, subject } = finding;
  const head = [say(SEVERITIES[severity]), code, placeOf(finding), subject ?? '', pointer].filter(
    (part) => part !== '',
  );
  return [head.join('  '), `    ${say(message)}`, `    → ${say(remedy)}`];
}
