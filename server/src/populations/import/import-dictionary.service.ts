import { resolvePolicy, type SnapshotFact } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { ProblemError } from '../../problems/problem-error.js';
import { SubjectsService } from '../../runs/subjects.service.js';
import { libraryIn } from '../../versions/library-in.js';
import { type SceneName } from './convert/application-list.js';
import { type ImportMapping } from './mapping/import-mapping.js';

/** What the columns of a file may mean. */
export interface ImportDictionary {
  /** Facts of the policy and of what it includes. */
  readonly facts: readonly SnapshotFact[];
  readonly scenes: readonly SceneName[];
}

/** Finds the dictionary of the policy under which a file is read. */
@Injectable()
export class ImportDictionaries {
  constructor(private readonly subjects: SubjectsService) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `VERSION-INTEGRITY`, `POLICY-ERRORS` */
  async find(user: SignedInUser, subject: ImportMapping['dictionary']): Promise<ImportDictionary> {
    const { source } = await this.subjects.find(user, subject);
    const { value, findings } = resolvePolicy(source.document, libraryIn(new Map(source.included)));
    if (!value) throw new ProblemError('POLICY-ERRORS', { findings });
    const { facts, scenes } = value.document;
    return {
      facts: facts.map(({ id, label, type }) => ({ id, label, type })),
      scenes: scenes.map(({ id, title }) => ({ id, title })),
    };
  }
}
