import type { Finding } from '../findings/finding.js';
import type { RuleAnalysis } from './analysis/rule-analysis.js';

/** Looks for one kind of finding in one rule. Pointers are relative to what the rule belongs to. */
export type RuleCheck = (analysis: RuleAnalysis) => Finding[];
