import type { Mark } from '../model/mark.js';
import type { AdmissionRound, OrderingKey, Pool, Scene } from '../model/scene.js';
import type { Text } from '../model/text.js';
import type { SceneVeto } from '../model/verdict.js';

interface Named {
  readonly id: string;
  readonly title: Text;
}

const UNWRITTEN: Text = { zh: '新增，尚未填写', en: 'new; not written yet' };

function unwritten(at: string): Mark {
  return { at, kind: 'pending', note: UNWRITTEN };
}

/** A new ordering key, highest first, whose rule is pending. */
export function startingKey({ id, title }: Named): OrderingKey {
  return { id, title, rule: null, direction: 'descending', citations: [], readings: [], marks: [unwritten('/rule')] };
}

/** A new veto of one scene, whose rule is pending. */
export function startingSceneVeto({ id, title }: Named): SceneVeto {
  return { id, title, citations: [], readings: [], marks: [unwritten('/rule')], rule: null };
}

/** A new pool whose places are named each year; the scene carries the mark that says so (`insertSceneItem` puts it there). */
export function startingPool({ id, title }: Named): Pool {
  return { id, title, quota: null };
}

/** A new round for everybody still there, whose share is pending; the scene carries the mark that says so (`insertSceneItem` puts it there). */
export function startingRound({ id, title }: Named): AdmissionRound {
  return { id, title, share: null };
}

/**
 * A new scene. Who may apply, what counts, whose points count and the first key are for the source to say: they are pending and block
 * publication until somebody has written them. Ties on the line stop for a decision; no threshold and no period is set.
 */
export function startingScene({ id, title }: Named): Scene {
  return {
    id,
    title,
    service: 'other',
    eligibility: null,
    items: null,
    ranked: true,
    keys: [startingKey({ id: 'key-1', title: { zh: '第 1 排序键', en: 'Key 1' } })],
    household: { formula: null },
    tieAtLine: 'stop',
    clocks: {},
    pools: [],
    citations: [],
    readings: [],
    marks: ['/eligibility', '/items', '/household/formula'].map(unwritten),
  };
}
