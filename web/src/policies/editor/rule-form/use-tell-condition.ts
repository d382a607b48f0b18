import { type PolicyRules, readBackRule, readRule, render, type ResolvedPolicy, scopeOf } from '@jifen/policies';
import { useCallback, useMemo } from 'react';
import { useLanguage } from '../../../i18n';
import { namesOf } from '../names-of';

interface Told {
  readonly resolved: ResolvedPolicy | null;
  readonly rules: PolicyRules | null;
}

/** A function that puts a condition of the draft into words; null where it cannot be read. */
export function useTellCondition({ resolved, rules }: Told): (rule: unknown) => string | null {
  const { language } = useLanguage();
  const words = useMemo(
    () => (resolved && rules ? { names: namesOf(resolved.document), scope: scopeOf(rules) } : null),
    [resolved, rules],
  );
  return useCallback(
    (rule) => {
      if (!words) return null;
      // Inside a choice, where only the truth of the condition counts.
      const { expression } = readRule({ if: [rule, true, false] }, words.scope, 'condition');
      return expression?.kind === 'conditional'
        ? render(readBackRule(expression.branches[0].when, words.names), language)
        : null;
    },
    [words, language],
  );
}
