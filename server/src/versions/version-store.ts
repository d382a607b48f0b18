import {
  type CompiledPolicy,
  compilePolicy,
  type Inclusion,
  parsePolicyText,
  type PolicyDocument,
  policyHash,
  type ScoreNode,
} from '@jifen/policies';
import { Injectable, Logger } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { County } from '../counties/county.entity.js';
import { Database } from '../database/database.js';
import { ProblemError, unknownResource } from '../problems/problem-error.js';
import { libraryIn } from './library-in.js';
import { RecentlyUsed } from './recently-used.js';
import { SigningService } from './signing.service.js';
import { contradictions } from './version-integrity.js';
import { PolicyVersion } from './version.entity.js';

/** A version whose hash and signature were found to be right, ready to run. */
export interface LoadedVersion {
  readonly version: Omit<PolicyVersion, 'content' | 'cases'>;
  readonly document: PolicyDocument;
  readonly policy: CompiledPolicy;
  /** Documents that it includes, directly or not, by content hash. */
  readonly included: ReadonlyMap<string, PolicyDocument>;
}

/** Compiled versions that stay in memory; each takes a few megabytes. */
const MOST_IN_MEMORY = 32;

/**
 * The one door to what was published. Nothing comes out whose hash and signature were not verified; what was once found good stays
 * usable from memory even if the stored row is damaged later.
 */
@Injectable()
export class VersionStore {
  readonly #logger = new Logger('VersionStore');
  readonly #loaded = new RecentlyUsed<string, LoadedVersion>(MOST_IN_MEMORY);

  constructor(
    private readonly database: Database,
    private readonly signing: SigningService,
  ) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `VERSION-INTEGRITY` */
  async load(id: string): Promise<LoadedVersion> {
    const known = this.#loaded.get(id);
    if (known) return known;
    const version = await this.database.manager
      .createQueryBuilder(PolicyVersion, 'version')
      .addSelect('version.content')
      .where('version.id = :id', { id })
      .getOne();
    if (!version) throw unknownResource({ zh: '版本', en: 'version' }, id);
    const loaded = await this.#verified(version);
    this.#loaded.set(id, loaded);
    return loaded;
  }

  /**
   * What a policy of `countyCode` includes, as far as it was published there or at a higher level. What is not found is left to
   * whoever resolves the policy to report.
   */
  async included(score: ScoreNode, countyCode: string): Promise<Map<string, PolicyDocument>> {
    const found = new Map<string, PolicyDocument>();
    for (const inclusion of inclusionsOf(score)) {
      const loaded = await this.#included(inclusion, countyCode);
      if (!loaded) continue;
      found.set(inclusion.hash, loaded.document);
      for (const [innerHash, inner] of loaded.included) found.set(innerHash, inner);
    }
    return found;
  }

  /** The version that an inclusion means: by the hash under which it was published, or by what its document hashes to today. */
  async #included({ hash, policy, version: label }: Inclusion, countyCode: string): Promise<LoadedVersion | undefined> {
    const visible = () =>
      this.database.manager
        .createQueryBuilder(PolicyVersion, 'version')
        .innerJoin(County, 'county', 'county.code = version.countyCode')
        .where(
          new Brackets((place) =>
            place.where(`county.level <> 'county'`).orWhere('county.code = :countyCode', { countyCode }),
          ),
        )
        .orderBy('version.publishedAt', 'ASC');
    const byHash = await visible().andWhere('version.contentHash = :hash', { hash }).getOne();
    if (byHash) return this.load(byHash.id);
    const named = await visible()
      .andWhere('version.policyId = :policy AND version.versionLabel = :label', { policy, label })
      .getMany();
    for (const { id } of named) {
      const loaded = await this.load(id);
      if (policyHash(loaded.document) === hash) return loaded;
    }
    return undefined;
  }

  async #verified(stored: PolicyVersion): Promise<LoadedVersion> {
    const faults = contradictions(stored);
    const { manifest, signature, signingKeyId: keyId } = stored;
    if (!(await this.signing.isValid(manifest, { keyId, signature }))) faults.push('signature');
    if (faults.length > 0) throw this.#refused(stored, faults);
    const { value: document } = parsePolicyText(stored.content);
    if (!document) throw this.#refused(stored, ['document']);
    const included = await this.included(document.score, stored.countyCode);
    const { policy } = compilePolicy(document, libraryIn(included));
    if (!policy) throw this.#refused(stored, ['rules']);
    const { content: _, cases: __, ...version } = stored;
    return { version, document, policy, included };
  }

  #refused({ id, countyCode, number }: PolicyVersion, faults: readonly string[]): ProblemError {
    this.#logger.error(`Version ${id} (${countyCode} v${number}) is refused: ${faults.join(', ')}`);
    return new ProblemError('VERSION-INTEGRITY', {
      detail: {
        zh: `版本 ${countyCode} v${number} 未通过完整性校验（${faults.join('、')}），拒绝执行。`,
        en: `Version ${countyCode} v${number} fails its integrity check (${faults.join(', ')}) and is not executed.`,
      },
    });
  }
}

function inclusionsOf(node: ScoreNode): Inclusion[] {
  if (node.kind === 'include') return [node];
  return node.kind === 'group' ? node.children.flatMap(inclusionsOf) : [];
}
