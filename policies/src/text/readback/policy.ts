import type { PolicyRules } from '../../logic/policy-rules.js';
import type { PolicyDocument } from '../../model/policy-document.js';
import { namesOf } from '../language/names.js';
import { text, type Token, type Tokens } from '../language/token.js';
import { isDeducted, readBackGroup, readBackIndicator } from './node.js';
import { readBackScene } from './scene.js';
import { readBackStanding, readBackVeto } from './verdict.js';

/** One sentence of a policy, and what it is about. */
export interface ReadbackLine {
  readonly subject: 'group' | 'indicator' | 'veto' | 'standing' | 'scene';
  readonly id: string;
  /** Depth in the score tree; 0 outside it. */
  readonly depth: number;
  /** Title of the subject; for a line of a scene, that line's heading. */
  readonly title: Token;
  readonly tokens: Tokens;
}

/** A whole policy read back: the score tree in order, vetoes, standing rules, and every line of every scene. */
export function readBackPolicy(document: PolicyDocument, rules: PolicyRules): readonly ReadbackLine[] {
  const names = namesOf(document);
  const nodes = [...rules.nodes.values()].map(({ node, depth }): ReadbackLine => {
    const { id, title } = node;
    const tokens =
      node.kind === 'group'
        ? readBackGroup(node, rules.formulas.get(id) ?? null, names)
        : readBackIndicator(node, rules.indicators.get(id) ?? null, names, { deducted: isDeducted(id, rules.nodes) });
    return { subject: node.kind, id, depth, title: text(title), tokens };
  });
  const vetoes = document.vetoes.map((veto): ReadbackLine => {
    const tokens = readBackVeto(veto, rules.vetoes.get(veto.id) ?? null, names);
    return { subject: 'veto', id: veto.id, depth: 0, title: text(veto.title), tokens };
  });
  const standing = document.standing.map((rule): ReadbackLine => {
    const tokens = readBackStanding(rule, rules.standing.get(rule.id) ?? null, names);
    return { subject: 'standing', id: rule.id, depth: 0, title: text(rule.title), tokens };
  });
  const scenes = [...rules.scenes.values()].flatMap((scene) =>
    readBackScene(scene, names).map(({ heading, tokens }): ReadbackLine => ({
      subject: 'scene',
      id: scene.scene.id,
      depth: 0,
      title: heading,
      tokens,
    })),
  );
  return [...nodes, ...vetoes, ...standing, ...scenes];
}
