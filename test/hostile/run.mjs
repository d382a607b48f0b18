// The readers on input made to harm them: each input must give findings, within a second and a bounded heap.
// node --expose-gc --max-old-space-size=256 test/hostile/run.mjs [--clock] [name]
import { parsePolicy, parsePolicyText, readRule, withValueAt } from '@jifen/policies';
import { document, scope } from './document.mjs';
import { PARTS, RULES, TEXTS } from './inputs.mjs';

const readers = [
  ...Object.entries(RULES).map(([name, make]) => [
    `rule: ${name}`,
    make,
    (rule) => readRule(rule, scope, 'points').findings,
  ]),
  ...Object.entries(RULES).map(([name, make]) => [
    `document with the rule: ${name}`,
    () => withValueAt(document, '/score/children/0/rule', make()),
    (value) => parsePolicy(value).findings,
    'may fit',
  ]),
  ...Object.entries(PARTS).map(([name, [at, make]]) => [
    `document: ${name}`,
    () => (at === '' ? make() : withValueAt(document, at, make())),
    (value) => parsePolicy(value).findings,
  ]),
  ...Object.entries(TEXTS).map(([name, make]) => [`text: ${name}`, make, (text) => parsePolicyText(text).findings]),
];

const [only] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const MILLISECONDS = 1000;
let broken = 0;
for (const [name, make, read, mayFit] of readers) {
  if (only && !name.includes(only)) continue;
  // What the last input left behind is not this one's.
  globalThis.gc?.();
  const input = make();
  const { user } = process.cpuUsage();
  let outcome;
  try {
    const findings = read(input);
    outcome =
      findings.length === 0 ? (mayFit ? 'taken' : 'TAKEN') : `${findings[0].code} and ${findings.length - 1} more`;
  } catch (error) {
    outcome = `THREW ${String(error).slice(0, 200)}`;
  }
  const milliseconds = Math.round(process.cpuUsage({ user, system: 0 }).user / 1000);
  const slow = process.argv.includes('--clock') && milliseconds > MILLISECONDS ? ' SLOW' : '';
  if (slow || /^(TAKEN|THREW)/.test(outcome)) broken += 1;
  console.log(`${name}: ${outcome}, ${milliseconds} ms${slow}`);
}
console.log(broken === 0 ? 'all refused' : `${broken} NOT OK`);
process.exitCode = broken === 0 ? 0 : 1;
