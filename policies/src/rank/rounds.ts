import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Frame } from '../evaluate/frame.js';
import type { SceneRules } from '../logic/read-scene.js';
import { type KeyValues, Ordering } from './ordering.js';
import type { PlacePool, Places } from './places.js';
import { type Contender, type Distribution, rankPool } from './pool-ranking.js';
import type { PlacedRow, PoolPlaces } from './ranking.js';
import type { Telling } from './telling.js';

/** Values of an application's keys in every round, in sequence; null where it takes no part in the round. */
export type RoundValues = readonly (KeyValues | null)[];

/** An application that may take part in several rounds. */
export interface RoundContender<About> extends Contender<About> {
  readonly rounds: RoundValues;
}

interface Round extends Distribution {
  /** Whole percent of the places; the last round takes what is left. */
  readonly share: number;
  readonly mayTakePart: (frame: Frame) => boolean | null;
}

/** Whole percent. */
const WHOLE = 100;

/**
 * The rounds in which a scene gives out the places of a pool, one after another. Each has its share of the pool's places, rounded down,
 * the last one what is left; places that nobody took in a round go on to the next. Whoever is admitted leaves. A round whose line
 * waits for a decision on equals holds up those behind it, since nobody knows yet who is left. Where all equals on a line are admitted,
 * the places of later rounds stay as they are.
 */
export class Rounds {
  private readonly rounds: readonly Round[];

  constructor(policy: CompiledPolicy, { scene, rounds }: SceneRules, ordering: Ordering) {
    this.rounds = rounds.map(({ round, eligibility, keys }): Round => {
      // A scene with a pending share is not ready: nobody is ranked by it.
      const { id, title, share: written } = round;
      const share = written ?? 0;
      return {
        round: { id, title, share },
        ordering: round.keys ? Ordering.of(policy, scene, round.keys, keys) : ordering,
        ownKeys: round.keys !== undefined,
        share,
        mayTakePart: eligibility ? policy.compiler.condition(eligibility) : () => true,
      };
    });
  }

  /** Whether the scene has rounds at all. */
  get exist(): boolean {
    return this.rounds.length > 0;
  }

  /** The values of the counted person's keys in every round; what is unknown does not take part. */
  valuesOf(frame: Frame): RoundValues {
    return this.rounds.map(({ ordering, mayTakePart }) =>
      mayTakePart(frame) === true ? ordering.valuesOf(frame) : null,
    );
  }

  /** Gives out the places of one pool. */
  rank<About, Row extends PlacedRow>(
    pool: PlacePool & { readonly quota: number },
    contenders: readonly RoundContender<About>[],
    places: Places,
    telling: Pick<Telling<About, Row, never>, 'row'>,
  ): PoolPlaces<Row>[] {
    const rankings: PoolPlaces<Row>[] = [];
    const admitted = new Set<string>();
    let given = 0;
    let carried = 0;
    for (const [index, round] of this.rounds.entries()) {
      const last = index === this.rounds.length - 1;
      const share = last ? pool.quota - given : Math.floor((pool.quota * round.share) / WHOLE);
      const taking = contenders.flatMap((contender): Contender<About>[] => {
        const values = contender.rounds[index];
        return values && !admitted.has(contender.applicationId) ? [{ ...contender, values }] : [];
      });
      const ranking = rankPool({ ...pool, quota: share + carried }, taking, round, places, telling);
      rankings.push(ranking);
      if (ranking.tie?.method === 'stop') break;
      for (const { applicationId, status } of ranking.rows) if (status === 'admitted') admitted.add(applicationId);
      given += share;
      carried = ranking.unused ?? 0;
    }
    return rankings;
  }
}
