import { Injectable } from '@nestjs/common';
import { requireRead } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { type PolicySource } from '../computation/jobs.js';
import { titleView } from '../documents/document-view.js';
import { DraftStore } from '../policies/draft-store.js';
import { VersionStore } from '../versions/version-store.js';
import { VersionsService } from '../versions/versions.service.js';
import { type RunSubject, type SubjectRef } from './run-contract.js';

/** Something that can be run: how results name it, and its document with everything it includes. */
export interface Subject {
  readonly view: RunSubject;
  readonly source: PolicySource;
}

/** Finds what a user may run: drafts of their county, versions that they may see. */
@Injectable()
export class SubjectsService {
  constructor(
    private readonly drafts: DraftStore,
    private readonly versions: VersionsService,
    private readonly versionStore: VersionStore,
  ) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `VERSION-INTEGRITY` */
  async find(user: SignedInUser, { kind, id }: SubjectRef): Promise<Subject> {
    return kind === 'draft' ? this.#draft(user, id) : this.#version(user, id);
  }

  async #draft(user: SignedInUser, id: string): Promise<Subject> {
    const draft = await this.drafts.get(id);
    requireRead(user, draft.countyCode);
    const document = await this.drafts.documentOf(draft);
    const included = await this.versionStore.included(document.score, draft.countyCode);
    return {
      view: {
        kind: 'draft',
        id,
        policyId: draft.policyId,
        version: draft.versionLabel,
        number: null,
        revision: draft.revision,
        contentHash: draft.contentHash,
        title: titleView(draft.titleZh, draft.titleEn),
        county: draft.countyCode,
        practice: draft.county.practice,
      },
      source: { contentHash: draft.contentHash, document, included: [...included] },
    };
  }

  async #version(user: SignedInUser, id: string): Promise<Subject> {
    const version = await this.versions.get(user, id);
    const { document, included } = await this.versionStore.load(id);
    return {
      view: {
        kind: 'version',
        id,
        policyId: version.policyId,
        version: version.versionLabel,
        number: version.number,
        revision: null,
        contentHash: version.contentHash,
        title: titleView(version.titleZh, version.titleEn),
        county: version.countyCode,
        practice: version.county.practice,
      },
      source: { contentHash: version.contentHash, document, included: [...included] },
    };
  }
}
