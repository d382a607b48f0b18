import type { Finding } from '../../findings/finding.js';
import type { CompiledNode } from '../../evaluate/compile-policy.js';
import type { Check, CheckedPolicy } from '../checked-policy.js';
import { pointsText, titled } from '../finding-words.js';
import { notExhaustive } from './not-exhaustive.js';

function alwaysFull(pointer: string, node: CompiledNode): Finding {
  const title = titled(node.node.title);
  const most = pointsText(node.most);
  return {
    code: 'CAP-MAKES-ITEM-WORTHLESS',
    severity: 'warning',
    pointer: `${pointer}/cap`,
    message: {
      zh: `凡数据齐全的人都用满「${title.zh}」的上限 ${most} 分：其中各项分不出高低`,
      en: `Everybody whose facts are known reaches the cap of "${title.en}", ${most} points: its items make no difference`,
    },
    remedy: { zh: '提高上限，或降低各项的分值', en: 'Raise the cap, or lower the points of the items' },
  };
}

/** Says that the items of a group share too much to be told apart. */
function groupNotExhaustive(pointer: string, { node }: CompiledNode): Finding {
  const title = titled(node.title);
  return notExhaustive(pointer, {
    zh: `「${title.zh}」的各项共用的数据太多，没有逐项核对能否加分`,
    en: `The items of "${title.en}" share too many facts to tell whether each of them can add a point`,
  });
}

/** Items of a group that never give anybody a point: the cap is full without them, or another item always gives as much. */
function worthlessIn(policy: CheckedPolicy, group: CompiledNode): Finding[] {
  const { engine, reach, rules } = policy;
  if (group.node.kind !== 'group' || group.node.combine === 'formula') return [];
  const { combine } = group.node;
  const pointerOf = (node: CompiledNode): string => rules.nodes.get(node.node.id)?.pointer ?? '';
  const { least } = reach.rawOf(group.index);
  if (group.rule === undefined && group.counted.length > 0 && least !== null && least >= group.most)
    return [alwaysFull(pointerOf(group), group)];
  const children = group.counted.flatMap((child) => engine.nodes[child] ?? []);
  // What is pending may still become anything.
  if (children.some((child) => child.node.kind === 'indicator' && !child.rule)) return [];
  const worthless = new Set<number>();
  let untold = false;
  const findings = [...children].reverse().flatMap((item): Finding[] => {
    const others = group.counted.filter((other) => other !== item.index && !worthless.has(other));
    if (item.sign !== 1 || others.length === 0 || (reach.signed(item.index).most ?? 1) <= 0) return [];
    const ever = reach.ever(item.index, others, combine, group.most);
    untold ||= ever === null;
    if (ever !== false) return [];
    worthless.add(item.index);
    const [title, around] = [titled(item.node.title), titled(group.node.title)];
    return [
      {
        code: 'CAP-MAKES-ITEM-WORTHLESS',
        severity: 'warning',
        pointer: pointerOf(item),
        message: {
          zh:
            combine === 'sum'
              ? `「${title.zh}」永远加不上分：「${around.zh}」的上限由其他项用满`
              : `「${title.zh}」永远不起作用：「${around.zh}」取最高，其他项总不低于它`,
          en:
            combine === 'sum'
              ? `"${title.en}" never adds a point: the other items fill the cap of "${around.en}"`
              : `"${title.en}" never counts: "${around.en}" takes the highest, and another item is never below it`,
        },
        remedy: { zh: '提高上限，或调整各项的分值', en: 'Raise the cap, or change the points of the items' },
      },
    ];
  });
  return untold ? [...findings, groupNotExhaustive(pointerOf(group), group)] : findings;
}

/** Items that can never add a point, and groups that are full for everybody. */
export const itemWorthless: Check = (policy) =>
  policy.engine.nodes
    .filter(({ node }) => !policy.resolved.lockedBy.has(node.id))
    .flatMap((group) => worthlessIn(policy, group));
