import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { type Page } from '../listing/list-page.js';
import { SigningService } from './signing.service.js';
import { type SigningKeyRow, type VersionView } from './version-contract.js';
import { VersionStore } from './version-store.js';
import { VersionsService } from './versions.service.js';

/** Shows a version whole: verified, with everything that somebody needs to verify it again. */
@Injectable()
export class VersionViewService {
  constructor(
    private readonly versions: VersionsService,
    private readonly store: VersionStore,
    private readonly signing: SigningService,
  ) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `VERSION-INTEGRITY` */
  async get(user: SignedInUser, id: string): Promise<VersionView> {
    const version = await this.versions.get(user, id);
    const { document, included } = await this.store.load(id);
    const key = (await this.signing.publicKeys()).find(({ id: keyId }) => keyId === version.signingKeyId);
    return {
      ...(await this.versions.row(version)),
      document,
      included: [...included].map(([contentHash, inner]) => ({
        policyId: inner.id,
        version: inner.version,
        contentHash,
        title: inner.title,
        document: inner,
      })),
      cases: [...(await this.versions.casesOf(id))],
      caseRun: version.caseRun,
      draftId: version.draftId,
      manifest: version.manifest,
      signature: version.signature,
      signingKey: { id: version.signingKeyId, publicKey: key?.publicKey ?? '' },
    };
  }

  async keys(): Promise<Page<SigningKeyRow>> {
    const keys = await this.signing.publicKeys();
    const data = keys.map(({ id, publicKey, createdAt }) => ({ id, publicKey, createdAt: createdAt.toISOString() }));
    return { data, total: data.length };
  }
}
