import type { Bilingual } from '../findings/finding.js';
import type { RulePartKind } from './rule-part.js';

/** What each part of a rule is called where no tier names it. */
export const PART_WORDS: Readonly<Record<RulePartKind, Bilingual>> = {
  rate: { zh: '每单位分值', en: 'points per unit' },
  unit: { zh: '计分单位', en: 'unit' },
  'own-cap': { zh: '规则内最高分', en: 'cap of the rule' },
  'own-floor': { zh: '规则内最低分', en: 'floor of the rule' },
  measure: { zh: '计分依据', en: 'what is counted' },
  tier: { zh: '档次', en: 'tier' },
  'tier-moved': { zh: '档次界限', en: 'bounds of a tier' },
  'tier-added': { zh: '档次', en: 'tier' },
  'tier-removed': { zh: '档次', en: 'tier' },
  amount: { zh: '分值', en: 'points' },
  written: { zh: '计分规则', en: 'rule' },
  'made-pending': { zh: '计分规则', en: 'rule' },
  form: { zh: '计分方式', en: 'way of counting' },
};
