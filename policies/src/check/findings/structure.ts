import type { Finding } from '../../findings/finding.js';
import type { Check } from '../checked-policy.js';

/** Shapes of the tree and of scenes that have no meaning. */
export const structure: Check = ({ document, resolved, rules }) => [
  ...[...rules.nodes.values()].flatMap(({ node, pointer }): Finding[] => {
    if (node.kind !== 'group' || resolved.lockedBy.has(node.id)) return [];
    const mixed =
      node.combine === 'max' && node.children.some((child) => child.kind !== 'include' && child.effect === 'deduct');
    const reversed = node.cap != null && node.floor !== undefined && node.floor > node.cap;
    return [
      ...(mixed
        ? [
            {
              code: 'GROUP-MAX-DEDUCTS',
              severity: 'error' as const,
              pointer: `${pointer}/children`,
              message: {
                zh: `「${node.title.zh}」取最高的分组里不能有减分项`,
                en: `"${node.title.en ?? node.title.zh}" takes the highest child and cannot hold deductions`,
              },
              remedy: { zh: '把减分项移到相加的分组', en: 'Move the deduction to a group that sums' },
            },
          ]
        : []),
      ...(reversed
        ? [
            {
              code: 'FLOOR-ABOVE-CAP',
              severity: 'error' as const,
              pointer: `${pointer}/floor`,
              message: {
                zh: `「${node.title.zh}」的下限高于上限`,
                en: `The floor of "${node.title.en ?? node.title.zh}" is above its cap`,
              },
              remedy: { zh: '让下限不高于上限', en: 'Keep the floor at or below the cap' },
            },
          ]
        : []),
    ];
  }),
  ...document.scenes.flatMap((scene, index): Finding[] =>
    scene.ranked && scene.keys.length === 0
      ? [
          {
            code: 'SCENE-NO-KEYS',
            severity: 'error',
            pointer: `/scenes/${index}/keys`,
            message: {
              zh: `场景「${scene.title.zh}」要排名而没有排序键`,
              en: `The scene "${scene.title.en ?? scene.title.zh}" ranks but has no ordering keys`,
            },
            remedy: {
              zh: '至少写明第一排序键，例如场景积分',
              en: 'Name at least the first key, e.g. the scene points',
            },
          },
        ]
      : [],
  ),
];
