import {
  type CompiledPolicy,
  type CoverageGoal,
  coveredPercent,
  encodePerson,
  type GoalCoverage,
  type PolicyCase,
  renamedInCase,
  runCase,
  under,
} from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { requireRead, requireWrite } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { CheckingService } from '../checking/checking.service.js';
import { type PolicyWithCases } from '../checking/checking-tasks.js';
import { Database } from '../database/database.js';
import { brokenConstraint } from '../database/sql-state.js';
import { type Page } from '../listing/list-page.js';
import { ProblemError } from '../problems/problem-error.js';
import {
  type CaseInput,
  type CaseRenaming,
  type CaseView,
  type CoverageView,
  type ProposalsView,
  type RenamedCases,
} from './case-contract.js';
import { CaseStore } from './case-store.js';
import { DocumentReader } from './document-reader.js';
import { type DraftCase } from './draft-case.entity.js';
import { notInThisState } from './draft-problem.js';
import { DraftStore } from './draft-store.js';
import { type Draft } from './draft.entity.js';
import { transitionOf } from './life-cycle.js';

/** Keeps and runs the test cases of drafts. */
@Injectable()
export class CasesService {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftStore,
    private readonly store: CaseStore,
    private readonly reader: DocumentReader,
    private readonly checking: CheckingService,
    private readonly audit: AuditService,
  ) {}

  /** Every case of the draft, run on the revision that is saved. @throws {ProblemError} `RESOURCE-UNKNOWN` */
  async list(user: SignedInUser, draftId: string): Promise<Page<CaseView>> {
    const { draft, policy } = await this.#readable(user, draftId);
    const cases = await this.store.ofDraft(draft.id);
    return { data: cases.map((each) => caseView(policy, each)), total: cases.length };
  }

  async coverage(user: SignedInUser, draftId: string): Promise<CoverageView> {
    const coverage = await this.checking.cover(await this.#withCases(user, draftId));
    return {
      definition: coverage.definition,
      percent: coveredPercent(coverage),
      covered: coverage.covered.map((goal: GoalCoverage) => ({ ...goalView(goal), cases: [...goal.cases] })),
      uncovered: coverage.uncovered.map(goalView),
      failing: [...coverage.failing],
    };
  }

  /** Persons who would show what no case shows; nothing is stored. */
  async proposals(user: SignedInUser, draftId: string, asOf: string): Promise<ProposalsView> {
    const policy = await this.#withCases(user, draftId);
    const { definition, proposals, unreachable, notFound } = await this.checking.propose(policy, asOf);
    return {
      definition,
      proposals: proposals.map(({ policyCase, goals }) => ({ case: policyCase, goals: goals.map(goalView) })),
      unreachable: unreachable.map(goalView),
      notFound: notFound.map(goalView),
    };
  }

  /** @throws {ProblemError} `DRAFT-STATE`, `AUTH-ROLE`, `CASE-INVALID`, `CASE-ID-TAKEN` */
  async add(user: SignedInUser, draftId: string, wanted: CaseInput): Promise<CaseView> {
    return this.#write(user, draftId, wanted, 'case.added', (manager) =>
      this.store.insert(manager, draftId, [wanted], user),
    );
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `DRAFT-STATE`, `AUTH-ROLE`, `CASE-INVALID`, `CASE-ID-TAKEN` */
  async change(user: SignedInUser, draftId: string, caseId: string, wanted: CaseInput): Promise<CaseView> {
    await this.#existing(user, draftId, caseId);
    return this.#write(user, draftId, wanted, 'case.changed', (manager) =>
      this.store.replace(manager, draftId, caseId, wanted, user),
    );
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `DRAFT-STATE`, `AUTH-ROLE` */
  async remove(user: SignedInUser, draftId: string, caseId: string): Promise<void> {
    const { content } = await this.#existing(user, draftId, caseId);
    await this.database.inTransaction(async (manager) => {
      const draft = await this.#writable(manager, user, draftId);
      await this.store.remove(manager, draftId, caseId);
      await this.#audit(manager, user, draft, content, 'case.deleted');
    });
  }

  /**
   * Has every case name by its new id what the saved draft has renamed; all of them or none. Nothing to do is no error: it may have been done
   * already.
   *
   * @throws {ProblemError} `RESOURCE-UNKNOWN`, `DRAFT-STATE`, `AUTH-ROLE`, `CASE-INVALID`
   */
  async rename(user: SignedInUser, draftId: string, change: CaseRenaming): Promise<RenamedCases> {
    const { policy } = await this.#readable(user, draftId);
    return this.database.inTransaction(async (manager) => {
      const draft = await this.#writable(manager, user, draftId);
      const cases = await this.store.ofDraft(draft.id, manager);
      const renamed = cases.flatMap(({ content }) => {
        const next = renamedInCase(content, change);
        return next === content ? [] : [next];
      });
      for (const each of renamed) {
        const { findings } = encodePerson(policy.facts, each.facts, each.asOf);
        if (findings.length > 0) throw new ProblemError('CASE-INVALID', { findings: under('/facts', findings) });
        await this.store.replace(manager, draft.id, each.id, each, user);
      }
      if (renamed.length > 0) await this.#auditRenaming(manager, user, draft, change, renamed.length);
      return { cases: renamed.length };
    });
  }

  async #write(
    user: SignedInUser,
    draftId: string,
    wanted: CaseInput,
    action: keyof typeof VERBS,
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<CaseView> {
    const { policy } = await this.#readable(user, draftId);
    const { findings } = encodePerson(policy.facts, wanted.facts, wanted.asOf);
    if (findings.length > 0) throw new ProblemError('CASE-INVALID', { findings: under('/facts', findings) });
    try {
      await this.database.inTransaction(async (manager) => {
        const draft = await this.#writable(manager, user, draftId);
        await work(manager);
        await this.#audit(manager, user, draft, wanted, action);
      });
    } catch (error) {
      if (brokenConstraint(error) === 'policy_case_unique') throw new ProblemError('CASE-ID-TAKEN', { pointer: '/id' });
      throw error;
    }
    return caseView(policy, await this.store.get(draftId, wanted.id));
  }

  async #existing(user: SignedInUser, draftId: string, caseId: string): Promise<DraftCase> {
    requireRead(user, (await this.drafts.get(draftId)).countyCode);
    return this.store.get(draftId, caseId);
  }

  /** Cases are written while the document may be: what was submitted, approved or published stays as it was. */
  async #writable(manager: EntityManager, user: SignedInUser, draftId: string): Promise<Draft> {
    const draft = await this.drafts.lock(manager, draftId);
    requireRead(user, draft.countyCode);
    requireWrite(user, draft.countyCode);
    const transition = transitionOf(draft.state, 'save');
    if (!transition) throw notInThisState(draft.state, 'save');
    if (!transition.roles.includes(user.role)) throw new ProblemError('AUTH-ROLE');
    return draft;
  }

  async #readable(user: SignedInUser, draftId: string): Promise<{ draft: Draft; policy: CompiledPolicy }> {
    const draft = await this.drafts.get(draftId);
    requireRead(user, draft.countyCode);
    const load = () => this.drafts.documentOf(draft);
    return { draft, policy: await this.reader.compiled(draft.contentHash, draft.countyCode, load) };
  }

  async #withCases(user: SignedInUser, draftId: string): Promise<PolicyWithCases> {
    const draft = await this.drafts.get(draftId);
    requireRead(user, draft.countyCode);
    const text = await this.reader.textFor(await this.drafts.documentOf(draft), draft.countyCode);
    const cases = (await this.store.ofDraft(draft.id)).map(({ content }) => content);
    return { ...text, contentHash: draft.contentHash, cases };
  }

  async #auditRenaming(
    manager: EntityManager,
    user: SignedInUser,
    { id, countyCode, titleZh, titleEn }: Draft,
    { kind, from, to }: CaseRenaming,
    cases: number,
  ): Promise<void> {
    await this.#noteEditor(manager, id, user);
    await this.audit.append(manager, {
      actor: user,
      action: 'case.renamed',
      target: { kind: 'policy', id },
      county: countyCode,
      summary: {
        zh: `${user.displayName}让《${titleZh}》的 ${cases} 个用例随草案把「${from}」改称「${to}」`,
        en: `${user.displayName} had ${cases} cases of "${titleEn ?? titleZh}" follow the draft from "${from}" to "${to}"`,
      },
      detail: { kind, from, to, cases },
    });
  }

  /** Whoever writes a case has had a hand in the draft, and does not approve it. */
  async #noteEditor(manager: EntityManager, draftId: string, user: SignedInUser): Promise<void> {
    await manager.query('INSERT INTO policy_editor (draft_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      draftId,
      user.id,
    ]);
  }

  async #audit(
    manager: EntityManager,
    user: SignedInUser,
    { id, countyCode, titleZh, titleEn }: Draft,
    { id: caseId, title, proposed }: PolicyCase,
    action: keyof typeof VERBS,
  ): Promise<void> {
    await this.#noteEditor(manager, id, user);
    const verb = VERBS[action];
    await this.audit.append(manager, {
      actor: user,
      action,
      target: { kind: 'policy', id },
      county: countyCode,
      summary: {
        zh: `${user.displayName}${verb.zh}《${titleZh}》的用例「${title.zh}」`,
        en: `${user.displayName} ${verb.en} the case "${title.en ?? title.zh}" of "${titleEn ?? titleZh}"`,
      },
      detail: { caseId, proposed: proposed ?? false },
    });
  }
}

const VERBS = {
  'case.added': { zh: '增加了', en: 'added' },
  'case.changed': { zh: '修改了', en: 'changed' },
  'case.deleted': { zh: '删除了', en: 'deleted' },
} as const;

function goalView({ id, kind, place, pointer, sentence }: CoverageGoal) {
  return { id, kind, place, pointer, sentence };
}

function caseView(
  policy: CompiledPolicy,
  { caseId, content, updatedAt, updatedBy, updatedByName }: DraftCase,
): CaseView {
  const { score, mismatches, findings } = runCase(policy, content);
  return {
    id: caseId,
    case: content,
    holds: mismatches.length === 0 && findings.length === 0,
    total: score?.total ?? null,
    mismatches: [...mismatches],
    findings: [...findings],
    updatedAt: updatedAt.toISOString(),
    updatedBy: { id: updatedBy, displayName: updatedByName },
  };
}
