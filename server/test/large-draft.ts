import { type PolicyDocument, type ScoreNode } from '@jifen/policies';

/** The document with copies of its last layer's groups, under other ids, until it has at least so many indicators. */
export function enlarged(document: PolicyDocument, indicators: number): PolicyDocument {
  const layer = document.score.children.findLast(({ kind }) => kind === 'group');
  if (layer?.kind !== 'group') throw new Error('The document has no layer');
  const models = layer.children.filter(({ kind }) => kind === 'group');
  const copies: ScoreNode[] = [];
  let count = document.score.children.reduce((sum, node) => sum + indicatorsIn(node), 0);
  for (let round = 2; count < indicators; round += 1) {
    for (const model of models) copies.push(underOtherIds(model, `-${round}`));
    count += models.reduce((sum, model) => sum + indicatorsIn(model), 0);
  }
  const grown = { ...layer, children: [...layer.children, ...copies] };
  return {
    ...document,
    score: { ...document.score, children: document.score.children.map((child) => (child === layer ? grown : child)) },
  };
}

function indicatorsIn(node: ScoreNode): number {
  if (node.kind === 'indicator') return 1;
  return node.kind === 'group' ? node.children.reduce((sum, child) => sum + indicatorsIn(child), 0) : 0;
}

function underOtherIds(node: ScoreNode, ending: string): ScoreNode {
  if (node.kind === 'group') {
    return { ...node, id: node.id + ending, children: node.children.map((child) => underOtherIds(child, ending)) };
  }
  return node.kind === 'indicator' ? { ...node, id: node.id + ending } : node;
}
