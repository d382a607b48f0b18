import { settingsFor, YONGJIA_SETTINGS } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { FactsService } from '../../facts/facts.service.js';
import { unknownResource } from '../../problems/problem-error.js';
import { type SettingsQuery, type SettingsView } from './generation-settings-contract.js';

/** Fits the preset to policies. */
@Injectable()
export class GenerationSettingsService {
  constructor(private readonly facts: FactsService) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN` where the user has no such draft or version */
  async for(user: SignedInUser, { draft, version }: SettingsQuery): Promise<SettingsView> {
    const wanted = draft ?? version;
    const { facts, scenes, policies } = await this.facts.declared(user, wanted);
    if (wanted !== undefined && policies === 0) {
      const kind = draft === undefined ? { zh: '版本', en: 'version' } : { zh: '草案', en: 'draft' };
      throw unknownResource(kind, wanted);
    }
    return {
      settings: settingsFor(YONGJIA_SETTINGS, { facts, scenes }),
      facts: facts.map(({ id, label, type, unit }) => ({ id, label, type, ...(unit ? { unit } : {}) })),
      scenes: scenes.map(({ id, title, pools }) => ({
        id,
        title,
        pools: pools.map((pool) => ({ id: pool.id, title: pool.title })),
      })),
    };
  }
}
