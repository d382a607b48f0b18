import {
  type CompiledPolicy,
  compilePolicy,
  type Finding,
  hasErrors,
  type PolicyDocument,
  type PolicyLibrary,
} from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { CheckingService, policyText } from '../checking/checking.service.js';
import { type PolicyText } from '../checking/checking-tasks.js';
import { type CountyRow } from '../counties/county-row.js';
import { ProblemError } from '../problems/problem-error.js';
import { libraryIn } from '../versions/library-in.js';
import { RecentlyUsed } from '../versions/recently-used.js';
import { VersionStore } from '../versions/version-store.js';

/** A document that may be stored: structure, place and rules are in order. Warnings may remain. */
export interface ReadDocument {
  readonly document: PolicyDocument;
  readonly contentHash: string;
  readonly findings: readonly Finding[];
}

/** What checking a value came to. `contentHash` is null where it is no policy document at all. */
export interface CheckedDocument {
  readonly document: PolicyDocument | null;
  readonly contentHash: string | null;
  readonly findings: readonly Finding[];
}

/** Findings of as many documents stay in memory. */
const MOST_IN_MEMORY = 64;

/** Compiled documents take a few megabytes each. */
const MOST_COMPILED = 8;

/** Reads documents as the county's policies: structure, jurisdiction, inclusions that were published, rules. */
@Injectable()
export class DocumentReader {
  readonly #findings = new RecentlyUsed<string, readonly Finding[]>(MOST_IN_MEMORY);
  readonly #compiled = new RecentlyUsed<string, CompiledPolicy>(MOST_COMPILED);

  constructor(
    private readonly versions: VersionStore,
    private readonly checking: CheckingService,
  ) {}

  /** Everything that is to be said about a value as a policy of the county. Never throws because of the value. */
  async check(input: unknown, county: CountyRow): Promise<CheckedDocument> {
    const read = await this.checking.read(input);
    const notes = read.findings;
    if (read.document === null) return { document: null, contentHash: null, findings: notes };
    const document = JSON.parse(read.document) as PolicyDocument;
    const hash = read.contentHash;
    const checked = await this.findingsOf(document, hash, county.code);
    return { document, contentHash: hash, findings: [...jurisdictionFindings(document, county), ...checked, ...notes] };
  }

  /** @throws {ProblemError} `DOCUMENT-INVALID`, `POLICY-ERRORS` */
  async read(input: unknown, county: CountyRow): Promise<ReadDocument> {
    const { document, contentHash: hash, findings } = await this.check(input, county);
    if (!document || hash === null) throw new ProblemError('DOCUMENT-INVALID', { findings });
    if (hasErrors(findings)) {
      throw new ProblemError('POLICY-ERRORS', { findings: findings.filter(({ severity }) => severity === 'error') });
    }
    return { document, contentHash: hash, findings };
  }

  /** What the checks say about a document of the county; `hash` is its content hash. */
  async findingsOf(document: PolicyDocument, hash: string, countyCode: string): Promise<readonly Finding[]> {
    const key = `${countyCode} ${hash}`;
    const known = this.#findings.get(key);
    if (known) return known;
    const findings = await this.checking.check(await this.textFor(document, countyCode));
    // With an inclusion that is not published yet the next look may say something else.
    if (!hasErrors(findings)) this.#findings.set(key, findings);
    return findings;
  }

  /**
   * A document of the county, ready to run.
   *
   * @param hash its content hash
   * @param load is asked for the document where it is not in memory
   * @throws {ProblemError} `POLICY-ERRORS`
   */
  async compiled(hash: string, countyCode: string, load: () => Promise<PolicyDocument>): Promise<CompiledPolicy> {
    const key = `${countyCode} ${hash}`;
    const known = this.#compiled.get(key);
    if (known) return known;
    const document = await load();
    const { policy, findings } = compilePolicy(document, await this.libraryFor(document, countyCode));
    if (!policy) throw new ProblemError('POLICY-ERRORS', { findings });
    this.#compiled.set(key, policy);
    return policy;
  }

  /** A document of the county with what it includes, for the checking threads. */
  async textFor(document: PolicyDocument, countyCode: string): Promise<PolicyText> {
    return policyText(document, await this.versions.included(document.score, countyCode));
  }

  /** The library that a document of the county is resolved with. */
  async libraryFor(document: PolicyDocument, countyCode: string): Promise<PolicyLibrary> {
    return libraryIn(await this.versions.included(document.score, countyCode));
  }
}

/** A document cannot name another place than the one it is kept for; least of all can it declare itself practice. */
function jurisdictionFindings({ jurisdiction }: PolicyDocument, county: CountyRow): Finding[] {
  const wrong = (['code', 'level', 'practice'] as const).filter((field) => jurisdiction[field] !== county[field]);
  return wrong.map((field) => ({
    code: 'JURISDICTION-DIFFERS',
    severity: 'error',
    pointer: `/jurisdiction/${field}`,
    message: {
      zh: `文档的适用地区与${county.title.zh}不符`,
      en: `The document’s jurisdiction is not that of ${county.title.en}`,
    },
    remedy: { zh: `改为 ${String(county[field])}`, en: `Write ${String(county[field])}` },
    fix: {
      label: { zh: `改为 ${String(county[field])}`, en: `Change it to ${String(county[field])}` },
      pointer: `/jurisdiction/${field}`,
      value: county[field],
    },
  }));
}
