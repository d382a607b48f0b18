import type { Finding } from '../../findings/finding.js';
import { factsInRules } from '../../logic/facts-in-rules.js';
import type { Check } from '../checked-policy.js';

/** Facts that the document declares and no rule of it reads. */
export const unusedFacts: Check = ({ document, rules }) => {
  const used = factsInRules(rules);
  return document.facts.flatMap((fact, index): Finding[] =>
    used.has(fact.id)
      ? []
      : [
          {
            code: 'FACT-UNUSED',
            severity: 'info',
            pointer: `/facts/${index}`,
            message: {
              zh: `数据项「${fact.label.zh}」没有规则使用`,
              en: `No rule uses the fact "${fact.label.en ?? fact.label.zh}"`,
            },
            remedy: { zh: '删除，或在规则中使用', en: 'Remove it, or use it in a rule' },
          },
        ],
  );
};
