import type { Finding } from '../../findings/finding.js';
import { factsOf } from '../../logic/expression.js';
import { sceneExpressions } from '../../logic/read-scene.js';
import { SPOUSE_PREFIX } from '../../model/fact.js';
import type { Check } from '../checked-policy.js';

/** Facts that the document declares and no rule of it reads. */
export const unusedFacts: Check = ({ document, rules }) => {
  const expressions = [
    ...rules.indicators.values(),
    ...rules.formulas.values(),
    ...rules.vetoes.values(),
    ...rules.standing.values(),
    ...[...rules.scenes.values()].flatMap(sceneExpressions),
  ];
  const used = new Set(
    expressions
      .flatMap((expression) => (expression ? factsOf(expression) : []))
      .map((id) => (id.startsWith(SPOUSE_PREFIX) ? id.slice(SPOUSE_PREFIX.length) : id)),
  );
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
