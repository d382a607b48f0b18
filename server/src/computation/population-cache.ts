import {
  type CompiledPolicy,
  contentHash,
  type EncodedPopulation,
  PopulationEncoder,
  PopulationReader,
  type SceneApplication,
} from '@jifen/policies';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { RecentlyUsed } from '../versions/recently-used.js';
import { Refused } from './refused.js';

/** A population encoded for the dictionaries of some policies. */
export interface LoadedPopulation {
  readonly population: EncodedPopulation;
  readonly applications: readonly SceneApplication[];
  /** Row of each person, by id. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Gives the stored file (gzip) of a population by content hash. */
export type PopulationLoader = (contentHash: string) => Promise<Uint8Array>;

/** Encoded populations that stay in a thread. One of 10,000 persons takes about ten megabytes. */
const MOST_POPULATIONS = 4;

/** Reads and encodes populations, each once for the same dictionaries. */
export class PopulationCache {
  readonly #populations = new RecentlyUsed<string, LoadedPopulation>(MOST_POPULATIONS);

  constructor(private readonly load: PopulationLoader) {}

  /** @throws {Refused} where the population lacks what a dictionary needs, or a value does not fit it */
  async encoded(hash: string, policies: readonly CompiledPolicy[]): Promise<LoadedPopulation> {
    const dictionaries = policies.map(({ facts }) => facts.facts);
    const types = dictionaries.flat().map(({ id, type }) => [id, type] as const);
    const key = `${hash} ${contentHash(types)}`;
    const known = this.#populations.get(key);
    if (known) return known;
    const file = gunzipSync(await this.load(hash));
    if (`sha256:${createHash('sha256').update(file).digest('hex')}` !== hash) throw new Refused([damaged(hash)]);
    const loaded = read(file, hash, dictionaries);
    this.#populations.set(key, loaded);
    return loaded;
  }
}

function read(file: Buffer, hash: string, dictionaries: readonly CompiledPolicy['facts']['facts'][]): LoadedPopulation {
  let encoder: PopulationEncoder | undefined;
  const applications: SceneApplication[] = [];
  const reader = new PopulationReader({
    header: (header) => (encoder = new PopulationEncoder(header, dictionaries)),
    person: (person, line) => {
      if (encoder && !encoder.isRefused) encoder.add(person, line);
    },
    application: (application) => applications.push(application),
  });
  for (let start = 0; start < file.length;) {
    const end = file.indexOf('\n', start);
    reader.push(file.toString('utf8', start, end < 0 ? file.length : end));
    start = end < 0 ? file.length : end + 1;
  }
  const findings = reader.finish();
  if (findings.length > 0) throw new Refused(findings);
  const encoded = encoder?.finish(hash);
  if (!encoded?.population) throw new Refused(encoded?.findings ?? []);
  const { population } = encoded;
  return { population, applications, rowOf: new Map(Array.from(population.ids, (id, row) => [id, row])) };
}

function damaged(hash: string) {
  return {
    code: 'POPULATION-DAMAGED',
    severity: 'error' as const,
    pointer: '',
    message: {
      zh: `所存人群与其哈希 ${hash} 不符`,
      en: `The stored population does not have its hash ${hash}`,
    },
    remedy: { zh: '从备份恢复，或重新生成', en: 'Restore it from a backup, or generate it again' },
  };
}
