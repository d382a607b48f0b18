import { type PolicyCase, toHundredths } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type AuditActor, SYSTEM_ACTOR } from '../audit/audit.service.js';
import { type Role } from '../auth/role.js';
import { type SignedInUser, signedInUser } from '../auth/signed-in-user.js';
import { countyRow } from '../counties/county-row.js';
import { County } from '../counties/county.entity.js';
import { PersonsService } from '../persons/persons.service.js';
import { DraftCreationService } from '../policies/draft-creation.service.js';
import { Draft } from '../policies/draft.entity.js';
import { DraftTransitionsService } from '../policies/draft-transitions.service.js';
import { User } from '../users/user.entity.js';
import { type Pack, readPack } from './packs.js';
import { SeedStep } from './seed-step.js';

/** A pack and what becomes of it. */
interface Planned {
  readonly pack: string;
  /** Published by the demonstration accounts of its county, or left as a draft. */
  readonly publish: boolean;
  /** Draft of a revision of the version that this pack became. */
  readonly revises?: string;
  /**
   * Persons saved beside the cases: `whole`: cases about whole persons; `persons`: those of the story only; `watched`: these without an
   * expected total, so that a change may change them.
   */
  readonly persons: 'whole' | 'persons' | 'watched';
  /** A fact whose rules the draft is changing: the cases that rest on it are not confirmed yet. */
  readonly underRevision?: string;
}

const PLAN: readonly Planned[] = [
  { pack: 'zhejiang-common-2023', publish: true, persons: 'whole' },
  { pack: 'yongjia-old', publish: false, persons: 'whole' },
  { pack: 'yongjia-new-2022', publish: false, persons: 'whole' },
  { pack: 'yueqing-2022-draft', publish: false, persons: 'whole' },
  { pack: 'shengsi-2017', publish: false, persons: 'whole' },
  { pack: 'jiaxing-2012', publish: false, persons: 'whole' },
  { pack: 'yongjia-practice-old', publish: true, persons: 'persons' },
  {
    pack: 'yongjia-practice',
    publish: false,
    revises: 'yongjia-practice-old',
    persons: 'watched',
    underRevision: 'volunteer_count',
  },
];

/** Cases about people with a name, as the demonstration tells of them. */
const PERSON = /^person-/;

/** Cases about a person in full rather than about one rule. */
const WHOLE = /^(whole-person|full-marks|everything|permit-|all-common-points|no-permit|no-carrier)/;

/**
 * The policies of the packs: the provincial table and the practice county's old rules published, everything else as drafts, with
 * their cases, some of them as saved persons too. All of it goes the way that people go, through the same services; a person of the
 * county does it where the demonstration has one, else the system.
 */
@Injectable()
export class PoliciesStep extends SeedStep {
  readonly name = 'policies';
  override readonly demonstrationOnly = true;

  constructor(
    private readonly creation: DraftCreationService,
    private readonly transitions: DraftTransitionsService,
    private readonly persons: PersonsService,
  ) {
    super();
  }

  async run(manager: EntityManager): Promise<void> {
    if ((await manager.count(Draft)) > 0) return;
    const published = new Map<string, string>();
    for (const planned of PLAN) {
      const pack = readPack(planned.pack);
      const draft = await this.#draft(manager, pack, planned, published.get(planned.revises ?? '') ?? null);
      await this.#save(manager, draft, pack, planned.persons);
      if (planned.publish) published.set(planned.pack, await this.#publish(manager, draft));
    }
  }

  async #draft(
    manager: EntityManager,
    { document, cases }: Pack,
    { underRevision }: Planned,
    baseVersionId: string | null,
  ): Promise<Draft> {
    const county = await manager.findOneByOrFail(County, { code: document.jurisdiction.code });
    const author = await this.#author(manager, county.code);
    const origin = { baseVersionId, copiedDraftId: null };
    return this.creation.createFor(author, countyRow(county), {
      document,
      origin,
      note: '随产品提供',
      cases: cases.map((each) => (underRevision === undefined ? each : openCase(each, underRevision))),
    });
  }

  async #save(manager: EntityManager, draft: Draft, { cases }: Pack, which: Planned['persons']): Promise<void> {
    const author = await this.#author(manager, draft.countyCode);
    for (const wanted of cases.filter(({ id }) => (which === 'whole' ? WHOLE : PERSON).test(id))) {
      await this.persons.createFor(author, draft.countyCode, savedPerson(draft.policyId, wanted, which !== 'watched'));
    }
  }

  async #publish(manager: EntityManager, { id, countyCode, contentHash }: Draft): Promise<string> {
    const officer = await this.#user(manager, countyCode, 'officer');
    const reviewer = await this.#user(manager, countyCode, 'reviewer');
    if (!officer || !reviewer) throw new Error(`Nobody in ${countyCode} can publish`);
    await this.transitions.act(officer, id, { action: 'submit', contentHash });
    await this.transitions.act(reviewer, id, { action: 'approve', contentHash });
    const { version } = await this.transitions.act(officer, id, { action: 'publish', contentHash });
    if (!version) throw new Error(`The draft ${id} was not published`);
    return version.id;
  }

  async #author(manager: EntityManager, countyCode: string): Promise<AuditActor> {
    return (await this.#user(manager, countyCode, 'officer')) ?? SYSTEM_ACTOR;
  }

  async #user(manager: EntityManager, countyCode: string, role: Role): Promise<SignedInUser | undefined> {
    const user = await manager.findOne(User, {
      where: { countyCode, role, disabled: false },
      relations: { county: true },
      order: { createdAt: 'ASC', username: 'ASC' },
    });
    return user ? signedInUser(user) : undefined;
  }
}

/** The case, still to be confirmed where its person has, or may have, what the rules under revision count. */
function openCase(policyCase: PolicyCase, fact: string): PolicyCase {
  return policyCase.facts[fact] === 0 ? policyCase : { ...policyCase, proposed: true };
}

function savedPerson(policyId: string, { title, reason, facts, asOf, expect }: PolicyCase, isExpected: boolean) {
  return {
    policyId,
    name: title.zh,
    note: reason.zh,
    facts,
    asOf,
    expectedTotalHundredths: isExpected ? toHundredths(expect.total) : null,
  };
}
