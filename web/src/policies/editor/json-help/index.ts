export { ruleCompletions } from './completions';
export { kindWords, rangeWords } from './fact-words';
export { ruleHover } from './hover';
export { targetAt } from './place-in-rule';
export type { RuleWords } from './rule-words';
export { ruleSignature } from './signature';
