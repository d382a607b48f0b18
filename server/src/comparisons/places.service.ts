import { ENGINE_VERSION, MOST_DRAWN_APPLICATIONS, MOST_SHEET_APPLICATIONS, type PlaceSheet } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ComputationService } from '../computation/computation.service.js';
import { unknownResource } from '../problems/problem-error.js';
import { RunInputs } from '../runs/run-inputs.js';
import { RunStore } from '../runs/run-store.js';
import { RecentlyUsed } from '../versions/recently-used.js';
import { type ComparisonManifest } from './comparison-contract.js';
import { Comparison } from './comparison.entity.js';

/** Large sheets that stay at hand; each may be some twelve megabytes. */
const MOST_DRAWN = 3;

const NO_SHEET = Buffer.from('null');

/**
 * The sheets of a comparison's scenes, as JSON. Small ones are kept with the comparison; one of more than
 * {@link MOST_SHEET_APPLICATIONS} applications is drawn from the manifest when somebody asks for it.
 */
@Injectable()
export class PlacesService {
  readonly #drawn = new RecentlyUsed<string, Uint8Array>(MOST_DRAWN);
  readonly #underWay = new Map<string, Promise<Uint8Array>>();

  constructor(
    private readonly runs: RunStore,
    private readonly inputs: RunInputs,
    private readonly computation: ComputationService,
  ) {}

  /**
   * `null` where places are not limited, the scene has more than {@link MOST_DRAWN_APPLICATIONS} applications, or a large one was run
   * by another engine than today's.
   *
   * @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `RUN-INPUTS-GONE`, `COMPUTATION-BUSY`
   */
  async sheet(user: SignedInUser, id: string, scene: string): Promise<Uint8Array> {
    const { manifest, result } = await this.runs.get(Comparison, user, id);
    const crossing = result.crossing.find((each) => each.scene.id === scene);
    if (!crossing) throw unknownResource({ zh: '场景', en: 'scene' }, scene);
    // What was compared before sheets were drawn has none.
    const sheets: readonly { scene: string; sheet: PlaceSheet | null }[] | undefined = result.sheets;
    const kept = sheets?.find((each) => each.scene === scene)?.sheet;
    if (kept) return Buffer.from(JSON.stringify(kept));
    const { applications } = crossing;
    if (applications <= MOST_SHEET_APPLICATIONS || applications > MOST_DRAWN_APPLICATIONS) return NO_SHEET;
    return manifest.engine === ENGINE_VERSION ? this.#large(manifest, scene) : NO_SHEET;
  }

  /** Drawn once for all who ask at the same time, and for whoever asks soon after. */
  async #large(manifest: ComparisonManifest, scene: string): Promise<Uint8Array> {
    const key = `${manifest.manifestHash} ${scene}`;
    const known = this.#drawn.get(key);
    if (known) return known;
    const drawing = this.#underWay.get(key) ?? this.#draw(manifest, scene);
    this.#underWay.set(key, drawing);
    try {
      const drawn = await drawing;
      this.#drawn.set(key, drawn);
      return drawn;
    } finally {
      this.#underWay.delete(key);
    }
  }

  async #draw(manifest: ComparisonManifest, scene: string): Promise<Uint8Array> {
    const job = {
      a: await this.inputs.policy(manifest.a),
      b: await this.inputs.policy(manifest.b),
      population: await this.inputs.population(manifest.population),
      asOf: manifest.asOf,
      scene: { scene, round: manifest.scene?.places ?? {} },
    };
    return this.computation.run('places', job, 'COMPARISON-REFUSED');
  }
}
