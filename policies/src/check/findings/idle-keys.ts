import type { Finding } from '../../findings/finding.js';
import type { CheckedRule } from '../checked-rule.js';
import { canonicalJson } from '../canonical.js';
import type { Check } from '../checked-policy.js';
import { RuleAnalysis } from '../analysis/rule-analysis.js';
import { boxOf, cornerOf } from '../analysis/box.js';
import { Judge } from '../analysis/judge.js';
import { negation } from '../analysis/truths.js';
import { titled } from '../finding-words.js';
import { type Expression, factsOf, pointsReadBy } from '../../logic/expression.js';
import { SCENE_NAMES } from '../../model/fact.js';

const SCENE_POINTS: ReadonlySet<string> = new Set(SCENE_NAMES);

/** Whether the key depends on points: of a node, or those that the scene counts. */
function readsPoints(expression: Expression): boolean {
  return pointsReadBy(expression).length > 0 || factsOf(expression).some((fact) => SCENE_POINTS.has(fact));
}

/** Whether a key is the same for everybody. */
function isConstant(analysis: RuleAnalysis): boolean {
  const { space, rule } = analysis;
  const { everybody } = space;
  const [low, high] = [false, true].map((upwards) => {
    const point = cornerOf(everybody, () => upwards);
    return new Judge(space, boxOf(everybody, point)).outcome(rule.expression);
  });
  if (JSON.stringify(low) !== JSON.stringify(high)) return false;
  if (rule.expression.type.kind === 'boolean') {
    const holds = analysis.find((judge) => judge.truth(rule.expression));
    return holds === null || analysis.find((judge) => negation(judge.truth(rule.expression))) === null;
  }
  if (rule.expression.type.kind === 'code') return false;
  const [most, least] = [analysis.extreme(1), analysis.extreme(-1)];
  return most?.point != null && least?.point != null && most.bound === least.bound;
}

/** Ordering keys that never decide: the same for everybody, or the same as a key before them. */
export const idleKeys: Check = ({ document, engine, written }) => {
  // While values are pending, what points can be is not known.
  const pending = engine.nodes.some(({ node, rule }) => node.kind === 'indicator' && !rule);
  const seen = new Map<string, Set<string>>();
  return written
    .filter(({ purpose }) => purpose === 'key')
    .flatMap((rule: CheckedRule): Finding[] => {
      const scene = rule.owner.slice(0, rule.owner.lastIndexOf('/'));
      const before = seen.get(scene) ?? new Set<string>();
      seen.set(scene, before);
      const key = canonicalJson(rule.written(''));
      const repeated = before.has(key);
      before.add(key);
      const told = !pending || !readsPoints(rule.expression);
      if (!repeated && !(told && isConstant(new RuleAnalysis(rule, document, engine)))) return [];
      const title = titled(rule.title);
      return [
        {
          code: 'KEY-NEVER-DECIDES',
          severity: 'warning',
          pointer: `${rule.owner}/rule`,
          message: repeated
            ? {
                zh: `排序键「${title.zh}」与前面的排序键相同，不会起作用`,
                en: `The ordering key "${title.en}" is the same as one before it and never decides`,
              }
            : {
                zh: `排序键「${title.zh}」对所有人都相同，不会起作用`,
                en: `The ordering key "${title.en}" is the same for everybody and never decides`,
              },
          remedy: { zh: '删除，或换成能分出先后的内容', en: 'Remove it, or use something that tells people apart' },
        },
      ];
    });
};
