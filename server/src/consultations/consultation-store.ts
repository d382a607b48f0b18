import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../database/database.js';
import { unknownResource } from '../problems/problem-error.js';
import { User } from '../users/user.entity.js';
import { Addressee } from './addressee.entity.js';
import { type ConsultationParts } from './consultation-parts.js';
import { ConsultationTerm } from './consultation-term.entity.js';
import { Consultation } from './consultation.entity.js';
import { OpinionDecision } from './opinion-decision.entity.js';
import { Opinion } from './opinion.entity.js';

/** Reads consultations. Who may see or say what is decided by those who call it. */
@Injectable()
export class ConsultationStore {
  constructor(private readonly database: Database) {}

  /** The consultations of a draft, whole, the newest round first. */
  async ofDraft(draftId: string, manager: EntityManager = this.database.manager): Promise<ConsultationParts[]> {
    const consultations = await manager.find(Consultation, {
      where: { draftId },
      relations: { end: true },
      order: { round: 'DESC' },
    });
    return this.partsOf(consultations, manager);
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN` */
  async get(id: string): Promise<Consultation> {
    const found = await this.database.manager.findOne(Consultation, { where: { id }, relations: { end: true } });
    if (!found) throw unknownResource({ zh: '征求意见', en: 'consultation' }, id);
    return found;
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN` */
  async opinion(id: string): Promise<Opinion> {
    const found = await this.database.manager.findOne(Opinion, { where: { id }, relations: { withdrawal: true } });
    if (!found) throw unknownResource({ zh: '意见', en: 'opinion' }, id);
    return found;
  }

  /** What belongs to the consultations, in their order. */
  async partsOf(
    consultations: readonly Consultation[],
    manager: EntityManager = this.database.manager,
  ): Promise<ConsultationParts[]> {
    const consultationId = In(consultations.map(({ id }) => id));
    const terms = await manager.find(ConsultationTerm, { where: { consultationId }, order: { number: 'ASC' } });
    const addressees = await manager.find(Addressee, { where: { consultationId }, order: { position: 'ASC' } });
    const opinions = await manager.find(Opinion, {
      where: { consultationId },
      relations: { withdrawal: true },
      order: { position: 'ASC' },
    });
    const decisions = await manager.find(OpinionDecision, {
      where: { opinionId: In(opinions.map(({ id }) => id)) },
      order: { number: 'ASC' },
    });
    return consultations.map((consultation) => {
      const isOf = (part: { readonly consultationId: string }) => part.consultationId === consultation.id;
      const own = opinions.filter(isOf);
      const ids = new Set(own.map(({ id }) => id));
      return {
        consultation,
        terms: terms.filter(isOf),
        addressees: addressees.filter(isOf),
        opinions: own,
        decisions: decisions.filter(({ opinionId }) => ids.has(opinionId)),
      };
    });
  }

  /** The departments of a county for which somebody can sign in. */
  async departmentsWithAccounts(
    countyCode: string,
    manager: EntityManager = this.database.manager,
  ): Promise<ReadonlySet<string>> {
    const users = await manager.find(User, {
      where: { countyCode, role: 'department', disabled: false },
      order: { username: 'ASC' },
      select: { id: true, departmentId: true },
    });
    return new Set(users.flatMap(({ departmentId }) => departmentId ?? []));
  }
}
