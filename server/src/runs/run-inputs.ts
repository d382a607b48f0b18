import { type Bilingual, type Finding } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type PolicySource } from '../computation/jobs.js';
import { Database } from '../database/database.js';
import { DraftStore } from '../policies/draft-store.js';
import { StoredPopulation } from '../populations/population.entity.js';
import { ProblemError } from '../problems/problem-error.js';
import { VersionStore } from '../versions/version-store.js';
import { type RunPopulation, type RunSubject } from './run-contract.js';

/** Finds again what a manifest names, by its hashes. Whether the user may see it was decided when the manifest was made. */
@Injectable()
export class RunInputs {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftStore,
    private readonly versions: VersionStore,
  ) {}

  /** The document as the run found it; of a draft that has moved on, the revision of that time. @throws {ProblemError} `RUN-INPUTS-GONE` */
  async policy(subject: RunSubject): Promise<PolicySource> {
    return subject.kind === 'draft' ? this.#draft(subject) : this.#version(subject);
  }

  /** The hash by which computations load the population. @throws {ProblemError} `RUN-INPUTS-GONE` */
  async population({ id, name, contentHash }: RunPopulation): Promise<string> {
    const stored = await this.database.manager.findOneBy(StoredPopulation, { id });
    if (stored?.contentHash !== contentHash) {
      throw gone('/population', { zh: `人群「${name}」`, en: `The population "${name}"` });
    }
    return contentHash;
  }

  async #draft(subject: RunSubject): Promise<PolicySource> {
    const { id, revision, contentHash, county } = subject;
    const stored = revision === null ? undefined : await ifKnown(this.drafts.revision(id, revision));
    if (stored?.contentHash !== contentHash) throw goneSubject(subject);
    const included = await this.versions.included(stored.document.score, county);
    return { contentHash, document: stored.document, included: [...included] };
  }

  async #version(subject: RunSubject): Promise<PolicySource> {
    const { id, contentHash } = subject;
    const loaded = await ifKnown(this.versions.load(id));
    if (loaded?.version.contentHash !== contentHash) throw goneSubject(subject);
    return { contentHash, document: loaded.document, included: [...loaded.included] };
  }
}

async function ifKnown<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'RESOURCE-UNKNOWN') return undefined;
    throw error;
  }
}

function goneSubject({ title, version, revision }: RunSubject): ProblemError {
  const mark = revision === null ? version : `${version} r${revision}`;
  return gone('/policy', {
    zh: `政策「${title.zh}」（${mark}）`,
    en: `The policy "${title.en ?? title.zh}" (${mark})`,
  });
}

function gone(pointer: string, what: Bilingual): ProblemError {
  const finding: Finding = {
    code: 'RUN-INPUTS-GONE',
    severity: 'error',
    pointer,
    message: {
      zh: `${what.zh}已不是清单所列的内容`,
      en: `${what.en} is no longer what the manifest names`,
    },
    remedy: { zh: '按现在的内容重新运行', en: 'Start the run again on what there is now' },
  };
  return new ProblemError('RUN-INPUTS-GONE', {
    detail: { zh: `${finding.message.zh}。`, en: `${finding.message.en}.` },
    findings: [finding],
  });
}
