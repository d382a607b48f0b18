import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Finding } from '../findings/finding.js';
import type { Expression } from '../logic/expression.js';
import type { SceneRules } from '../logic/read-scene.js';
import { cutFormulas } from '../logic/scene-items.js';
import type { OrderingKey } from '../model/scene.js';
import { rankFinding } from './rank-finding.js';

const REPLACE_PENDING = {
  zh: '在政策中补上该值：待定的值不能用于排名',
  en: 'Give the value in the policy: nothing can be ranked by a pending value',
};

/** What a scene lacks before anybody can be ranked by it: pending values, keys, items. Empty where nothing. */
export function sceneReadiness(policy: CompiledPolicy, rules: SceneRules): Finding[] {
  const { scene, keys } = rules;
  const findings: Finding[] = [];
  if (scene.eligibility === null) {
    const message = { zh: '申请条件待定', en: 'The conditions for applying are pending' };
    findings.push(rankFinding('RANK-ELIGIBILITY-PENDING', '/scene/eligibility', message, REPLACE_PENDING));
  }
  if (scene.threshold === null) {
    const message = { zh: '门槛分待定', en: 'The threshold is pending' };
    findings.push(rankFinding('RANK-THRESHOLD-PENDING', '/scene/threshold', message, REPLACE_PENDING));
  }
  if (scene.items === null) {
    const message = { zh: '场景选取的积分项目待定', en: 'The items that the scene counts are pending' };
    findings.push(rankFinding('RANK-ITEMS-PENDING', '/scene/items', message, REPLACE_PENDING));
  }
  if (scene.items?.length === 0) {
    findings.push(
      rankFinding(
        'RANK-ITEMS-EMPTY',
        '/scene/items',
        { zh: '场景没有选取任何积分项目', en: 'The scene counts no item at all' },
        { zh: '选取项目，或删除此字段以计全部总分', en: 'Name items, or leave the field out to count the whole total' },
      ),
    );
  }
  for (const [index, item] of (scene.items ?? []).entries()) {
    if (policy.indexOf.has(item)) continue;
    findings.push(
      rankFinding(
        'RANK-ITEM-UNKNOWN',
        `/scene/items/${index}`,
        { zh: `没有编号为「${item}」的积分项目`, en: `There is no item "${item}"` },
        { zh: '改正编号', en: 'Correct the id' },
      ),
    );
  }
  for (const { position, item, group } of cutFormulas(policy.rules.nodes, scene.items ?? [])) {
    const message = {
      zh: `「${item}」在按公式合计的「${group}」里，不能单独计入`,
      en: `"${item}" belongs to "${group}", which combines by a formula, and cannot be counted alone`,
    };
    const remedy = { zh: '计入整个分组，或改用场景公式', en: 'Count the whole group, or give the scene a formula' };
    findings.push(rankFinding('RANK-ITEM-CUTS-FORMULA', `/scene/items/${position}`, message, remedy));
  }
  if (scene.formula !== undefined && !rules.formula) {
    const message = { zh: '场景的积分公式待定', en: 'The formula of the scene’s points is pending' };
    findings.push(rankFinding('RANK-FORMULA-PENDING', '/scene/formula', message, REPLACE_PENDING));
  }
  if (typeof scene.household === 'object' && !rules.household) {
    const message = { zh: '家庭积分的公式待定', en: 'The household formula is pending' };
    findings.push(rankFinding('RANK-HOUSEHOLD-PENDING', '/scene/household/formula', message, REPLACE_PENDING));
  }
  findings.push(...keysPending(scene.keys, keys, '/scene/keys'));
  for (const [index, { round, eligibility, keys: own }] of rules.rounds.entries()) {
    if (round.eligibility !== undefined && !eligibility) {
      const message = {
        zh: `「${round.title.zh}」的条件待定`,
        en: `The conditions of round "${round.id}" are pending`,
      };
      const at = `/scene/rounds/${index}/eligibility`;
      findings.push(rankFinding('RANK-ELIGIBILITY-PENDING', at, message, REPLACE_PENDING));
    }
    if (round.share === null) {
      const message = {
        zh: `「${round.title.zh}」的名额比例待定`,
        en: `The share of round "${round.id}" is pending`,
      };
      findings.push(rankFinding('RANK-SHARE-PENDING', `/scene/rounds/${index}/share`, message, REPLACE_PENDING));
    }
    if (round.keys) findings.push(...keysPending(round.keys, own, `/scene/rounds/${index}/keys`));
  }
  if (scene.ranked && scene.keys.length === 0) {
    findings.push(
      rankFinding(
        'RANK-NO-KEYS',
        '/scene/keys',
        { zh: '按名次分配的场景没有排序键', en: 'A scene that gives places by rank has no ordering key' },
        { zh: '至少写一个排序键，例如总积分从高到低', en: 'Give at least one key, e.g. the points, highest first' },
      ),
    );
  }
  return findings;
}

function keysPending(
  declared: readonly OrderingKey[],
  keys: ReadonlyMap<string, Expression | null>,
  pointer: string,
): Finding[] {
  return declared.flatMap((key, index) => {
    if (keys.get(key.id)) return [];
    const message = { zh: `排序键「${key.title.zh}」待定`, en: `The ordering key "${key.id}" is pending` };
    return [rankFinding('RANK-KEY-PENDING', `${pointer}/${index}/rule`, message, REPLACE_PENDING)];
  });
}
