import type { Finding } from '../../findings/finding.js';
import type { Fact } from '../../model/fact.js';
import { titled } from '../finding-words.js';
import type { Check } from '../checked-policy.js';

interface Order {
  readonly fact: Fact;
  readonly codes: readonly string[];
}

function ordersOf(fact: Fact): Order[] {
  const types = fact.type.kind === 'records' ? fact.type.fields.map(({ type }) => type) : [fact.type];
  return types.flatMap((type) =>
    type.kind === 'enumeration' && type.ordered ? [{ fact, codes: type.codes.map(({ code }) => code) }] : [],
  );
}

/** Two codes of which each stands before the other in one of the lists. */
function conflict(a: readonly string[], b: readonly string[]): readonly [string, string] | undefined {
  const place = new Map(b.map((code, index) => [code, index]));
  const shared = a.filter((code) => place.has(code));
  const index = shared.findIndex(
    (code, at) => at > 0 && (place.get(code) ?? 0) < (place.get(shared[at - 1] ?? '') ?? 0),
  );
  const [before, after] = [shared[index - 1], shared[index]];
  return before === undefined || after === undefined ? undefined : [before, after];
}

/**
 * Two ordered enumerations that list the same two codes in different order. Whether one option is at least another goes by its code
 * wherever the policy is executed, so a code has one rank.
 */
export const factOrder: Check = ({ document, resolved }) => {
  const own = new Map(document.facts.map(({ id }, index) => [id, index]));
  const seen: Order[] = [];
  const included = resolved.document.facts.filter(({ id }) => !own.has(id));
  return [...included, ...document.facts].flatMap((fact) =>
    ordersOf(fact).flatMap(({ codes }): Finding[] => {
      const found = seen.flatMap((other) => {
        const codesInConflict = conflict(other.codes, codes);
        return codesInConflict ? [{ other, codesInConflict }] : [];
      })[0];
      seen.push({ fact, codes });
      const index = own.get(fact.id);
      if (!found || index === undefined) return [];
      const [title, before] = [titled(fact.label), titled(found.other.fact.label)];
      const [low, high] = found.codesInConflict;
      return [
        {
          code: 'FACT-ORDER-AMBIGUOUS',
          severity: 'error',
          pointer: `/facts/${index}/type`,
          message: {
            zh: `「${title.zh}」和「${before.zh}」对选项 ${low}、${high} 的高低排列相反`,
            en: `${title.en} and ${before.en} list the options ${low} and ${high} in opposite order`,
          },
          remedy: { zh: '统一高低顺序，或改用不同的选项编号', en: 'Use one order, or other codes' },
        },
      ];
    }),
  );
};
