import { pointerToken } from '../findings/json-pointer.js';
import type { Citation } from '../model/citation.js';
import type { Mark } from '../model/mark.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { ScoreNode } from '../model/score-node.js';
import type { Text } from '../model/text.js';

/** Something in the document that can carry marks, citations, readings and a department. */
export interface OwnObject {
  readonly pointer: string;
  readonly title: Text;
  readonly marks: readonly Mark[];
  readonly citations: readonly Citation[];
  readonly readings: readonly string[];
  readonly department: string | undefined;
  readonly value: object;
  /** Pointers, relative to the object, of values that may be null because they are pending. */
  readonly pendable: readonly string[];
}

type Carrier = Partial<Pick<OwnObject, 'marks' | 'citations' | 'readings' | 'department'>>;

function ownObject(
  pointer: string,
  title: Text,
  value: object,
  carrier: Carrier,
  pendable: readonly string[],
): OwnObject {
  return {
    pointer,
    title,
    marks: carrier.marks ?? [],
    citations: carrier.citations ?? [],
    readings: carrier.readings ?? [],
    department: carrier.department,
    value,
    pendable,
  };
}

function nodeObjects(node: ScoreNode, pointer: string): OwnObject[] {
  if (node.kind === 'include') return [];
  if (node.kind === 'indicator') return [ownObject(pointer, node.title, node, node, ['/rule', '/max'])];
  return [
    ownObject(pointer, node.title, node, node, ['/cap', '/formula']),
    ...node.children.flatMap((child, index) => nodeObjects(child, `${pointer}/children${pointerToken(index)}`)),
  ];
}

/** Every object of the document itself (not of what it includes) that can carry marks, in document order. */
export function ownObjects(document: PolicyDocument): OwnObject[] {
  const { facts, vetoes, standing, scenes } = document;
  return [
    ownObject('', document.title, document, { marks: document.marks }, ['/effective/from']),
    ...facts.map((fact, index) => ownObject(`/facts/${index}`, fact.label, fact, fact, [])),
    ...nodeObjects(document.score, '/score'),
    ...vetoes.map((veto, index) => ownObject(`/vetoes/${index}`, veto.title, veto, veto, ['/rule', '/until'])),
    ...standing.map((rule, index) => ownObject(`/standing/${index}`, rule.title, rule, rule, ['/rule', '/until'])),
    ...scenes.flatMap((scene, index) => [
      ownObject(`/scenes/${index}`, scene.title, scene, scene, [
        '/eligibility',
        '/items',
        '/formula',
        '/household/formula',
        '/threshold',
        '/quota',
        ...['announcement', 'review', 'publicity', 'recheck'].map((clock) => `/clocks/${clock}`),
        ...scene.pools.map((_, pool) => `/pools/${pool}/quota`),
        ...(scene.rounds ?? []).flatMap((_, round) => [`/rounds/${round}/eligibility`, `/rounds/${round}/share`]),
      ]),
      ...scene.keys.map((key, position) =>
        ownObject(`/scenes/${index}/keys/${position}`, key.title, key, key, ['/rule']),
      ),
      ...(scene.vetoes ?? []).map((veto, position) =>
        ownObject(`/scenes/${index}/vetoes/${position}`, veto.title, veto, veto, ['/rule', '/until']),
      ),
      ...(scene.rounds ?? []).flatMap((round, position) =>
        (round.keys ?? []).map((key, at) =>
          ownObject(`/scenes/${index}/rounds/${position}/keys/${at}`, key.title, key, key, ['/rule']),
        ),
      ),
    ]),
  ];
}
