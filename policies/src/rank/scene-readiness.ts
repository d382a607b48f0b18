import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Finding } from '../findings/finding.js';
import type { SceneRules } from '../logic/policy-rules.js';
import { rankFinding } from './rank-finding.js';

const REPLACE_PENDING = {
  zh: '在政策中补上该值：待定的值不能用于排名',
  en: 'Give the value in the policy: nothing can be ranked by a pending value',
};

/** What a scene lacks before anybody can be ranked by it: pending values, keys, items. Empty where nothing. */
export function sceneReadiness(policy: CompiledPolicy, { scene, keys }: SceneRules): Finding[] {
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
  for (const [index, key] of scene.keys.entries()) {
    if (keys.get(key.id)) continue;
    const message = { zh: `排序键「${key.title.zh}」待定`, en: `The ordering key "${key.id}" is pending` };
    findings.push(rankFinding('RANK-KEY-PENDING', `/scene/keys/${index}/rule`, message, REPLACE_PENDING));
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
