import { Names, readBackStanding, readBackVeto, render, type Use } from '@jifen/policies';
import type { Language } from '../../../i18n';
import { nodeSentence } from '../../words';
import type { Analysis } from '../analysis';

/** The rule that owns a use, in a sentence; null for what has none here: scenes, test cases, what cannot be read. */
export function ruleSentence({ rules, resolved }: Analysis, owner: Use['owner'], language: Language): string | null {
  if (!rules || !resolved) return null;
  const { document } = resolved;
  const names = new Names(document);
  switch (owner.kind) {
    case 'indicator':
    case 'group':
      return rules.nodes.has(owner.id) ? nodeSentence(rules, names, owner.id, language) : null;
    case 'veto': {
      const veto = document.vetoes.find(({ id }) => id === owner.id);
      return veto ? render(readBackVeto(veto, rules.vetoes.get(owner.id) ?? null, names), language) : null;
    }
    case 'standing': {
      const rule = document.standing.find(({ id }) => id === owner.id);
      return rule ? render(readBackStanding(rule, rules.standing.get(owner.id) ?? null, names), language) : null;
    }
    case 'scene':
    case 'case':
      return null;
  }
}
