import { under } from '../../findings/finding.js';
import type { Check } from '../checked-policy.js';

/** What is found in every rule by itself. */
export const ruleFindings: Check = ({ written, reportOf }) =>
  written.flatMap((rule) => under(rule.owner, reportOf(rule).findings));
