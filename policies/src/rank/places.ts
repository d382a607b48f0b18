import type { Finding } from '../findings/finding.js';
import type { Scene, TieAtLine } from '../model/scene.js';
import type { Text } from '../model/text.js';
import { rankFinding } from './rank-finding.js';
import type { SceneRound } from './scene-round.js';

/** A pool that places are given out in; `id` null where the scene has one quota. */
export interface PlacePool {
  readonly id: string | null;
  readonly title: Text | null;
  /** Null in a scene without ranking, which has no quota. */
  readonly quota: number | null;
}

/** The places of a round and how equals on the line are treated. */
export interface Places {
  readonly pools: readonly PlacePool[];
  readonly method: TieAtLine;
  /** Empty unless lots may be drawn. */
  readonly seed: string;
}

function quotaMissing(pointer: string, what: string, whatInEnglish: string): Finding {
  return rankFinding(
    'RANK-QUOTA-MISSING',
    pointer,
    { zh: `${what}没有名额数`, en: `${whatInEnglish} has no quota` },
    { zh: '登记本轮名额', en: 'Register the places of this round' },
  );
}

function quotaNotUsed(pointer: string, why: Finding['message']): Finding {
  return rankFinding('RANK-QUOTA-NOT-USED', pointer, why, { zh: '删除该名额', en: 'Leave it out' }, 'warning');
}

function poolsOf(scene: Scene, round: SceneRound, findings: Finding[]): PlacePool[] {
  const registered = new Map(round.pools.map((pool) => [pool.id, pool]));
  for (const [index, { id }] of round.pools.entries()) {
    if (round.pools.findIndex((pool) => pool.id === id) < index) {
      const message = { zh: `名额池「${id}」重复`, en: `The pool "${id}" stands twice` };
      const remedy = { zh: '合并为一项', en: 'Make it one entry' };
      findings.push(rankFinding('RANK-POOL-DUPLICATE', `/round/pools/${index}/id`, message, remedy));
    }
    if (scene.pools.length > 0 && !scene.pools.some((pool) => pool.id === id)) {
      const message = { zh: `场景没有名额池「${id}」`, en: `The scene has no pool "${id}"` };
      const remedy = { zh: '改正编号，或在政策的场景中增加该池', en: 'Correct the id, or add the pool to the scene' };
      findings.push(rankFinding('RANK-POOL-UNKNOWN', `/round/pools/${index}/id`, message, remedy));
    }
  }
  const declared = scene.pools.length > 0 ? scene.pools : round.pools;
  return declared.map(({ id, title, quota }) => {
    const own = registered.get(id);
    return { id, title: own?.title ?? title ?? null, quota: own?.quota ?? quota };
  });
}

/** How equals on the line are treated: the scene's rule, or the recorded decision where the scene says to stop. */
function methodOf(scene: Scene, round: SceneRound, findings: Finding[]): Omit<Places, 'pools'> {
  if (round.tieDecision !== undefined && scene.tieAtLine !== 'stop' && round.tieDecision !== scene.tieAtLine) {
    findings.push(
      rankFinding(
        'RANK-TIE-RULE-FIXED',
        '/round/tieDecision',
        { zh: '场景已规定同分的处理办法，本轮不能另行决定', en: 'The scene lays down how ties are decided' },
        { zh: '删除该决定', en: 'Leave the decision out' },
      ),
    );
  }
  const method = scene.tieAtLine === 'stop' ? (round.tieDecision ?? 'stop') : scene.tieAtLine;
  const seed = round.lotterySeed ?? scene.lotterySeed ?? '';
  if (scene.ranked && method === 'lottery' && seed === '') {
    findings.push(
      rankFinding(
        'RANK-SEED-MISSING',
        '/round/lotterySeed',
        { zh: '抽签需要事先公布的种子', en: 'A lottery needs a seed that was published before it' },
        { zh: '登记并公布抽签种子', en: 'Register and publish the seed' },
      ),
    );
  }
  return { method, seed: method === 'lottery' ? seed : '' };
}

/** The places of a round of a scene, with what stands against giving them out. */
export function placesOf(scene: Scene, round: SceneRound): { readonly places: Places; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  const { method, seed } = methodOf(scene, round, findings);
  const pooled = poolsOf(scene, round, findings);
  const quota = round.quota ?? scene.quota ?? null;
  const single: PlacePool = { id: null, title: null, quota };
  const pools = pooled.length > 0 ? pooled : [single];
  if (!scene.ranked) {
    if (round.quota !== undefined) {
      const why = { zh: '不排名的场景不使用名额', en: 'A scene without ranking has no use for a quota' };
      findings.push(quotaNotUsed('/round/quota', why));
    }
    return { places: { pools: pools.map((pool) => ({ ...pool, quota: null })), method, seed }, findings };
  }
  if (pooled.length > 0 && round.quota !== undefined) {
    const why = { zh: '名额按池分配，总名额不使用', en: 'Places are given out by pool; the overall quota is not used' };
    findings.push(quotaNotUsed('/round/quota', why));
  }
  for (const { id, title, quota: places } of pools) {
    if (places !== null) continue;
    findings.push(
      id === null
        ? quotaMissing('/round/quota', '场景', 'The scene')
        : quotaMissing('/round/pools', `「${title?.zh ?? id}」`, `The pool "${title?.en ?? id}"`),
    );
  }
  return { places: { pools, method, seed }, findings };
}
