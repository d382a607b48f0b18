import type { Bilingual } from '../findings/finding.js';
import type { ResolvedPolicy } from '../model/resolve-policy.js';
import type { Change, SubjectKind } from './change.js';
import { placedNodes } from './placed-nodes.js';

/** Changes that belong together on a page. */
export interface ChangeGroup {
  /** `layer:` and the id of the layer, or the name of a part of the document. */
  readonly id: string;
  readonly title: Bilingual;
  readonly changes: readonly Change[];
}

const STRUCTURE = 'structure';

type Section = 'structure' | 'eligibility' | 'scenes' | 'facts' | 'basis';

const SECTION_OF: Readonly<Record<SubjectKind, Section>> = {
  policy: 'structure',
  group: 'structure',
  indicator: 'structure',
  inclusion: 'structure',
  veto: 'eligibility',
  standing: 'eligibility',
  scene: 'scenes',
  key: 'scenes',
  pool: 'scenes',
  fact: 'facts',
  department: 'basis',
  reading: 'basis',
  source: 'basis',
  note: 'basis',
};

const SECTION_TITLES: Readonly<Record<Section, Bilingual>> = {
  structure: { zh: '总体结构', en: 'Structure' },
  eligibility: { zh: '资格状态与一票否决', en: 'Standing and vetoes' },
  scenes: { zh: '应用场景', en: 'Scenes' },
  facts: { zh: '数据字典', en: 'Dictionary' },
  basis: { zh: '依据、部门与口径', en: 'Sources, departments and readings' },
};

function layersOf({ document }: ResolvedPolicy): ReadonlyMap<string, Bilingual> {
  const layers = new Map<string, Bilingual>();
  for (const { layer } of placedNodes(document.score).values()) {
    if (!layer) continue;
    const { zh, en } = layer.node.title;
    layers.set(layer.node.id, { zh, en: en ?? zh });
  }
  return layers;
}

/**
 * Changes by layer of the score tree, as a comparison page shows them: the structure of the whole, the layers of B, layers that only A
 * has, then what is not points. A node that moved stands in the layer to which it moved. Empty groups are left out.
 */
export function changesByLayer(
  changes: readonly Change[],
  a: ResolvedPolicy,
  b: ResolvedPolicy,
): readonly ChangeGroup[] {
  const titles = new Map<string, Bilingual>([[STRUCTURE, SECTION_TITLES.structure]]);
  for (const layers of [layersOf(b), layersOf(a)]) {
    for (const [id, title] of layers) if (!titles.has(`layer:${id}`)) titles.set(`layer:${id}`, title);
  }
  for (const section of ['eligibility', 'scenes', 'facts', 'basis'] as const)
    titles.set(section, SECTION_TITLES[section]);
  const groups = new Map<string, Change[]>([...titles.keys()].map((id) => [id, []]));
  for (const change of changes) {
    const layer = change.layerB ?? change.layerA;
    groups.get(layer === null ? SECTION_OF[change.subject.kind] : `layer:${layer}`)?.push(change);
  }
  return [...groups].flatMap(([id, members]) => {
    const title = titles.get(id);
    return title && members.length > 0 ? [{ id, title, changes: members }] : [];
  });
}
