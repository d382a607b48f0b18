import {
  canonicalJson,
  type CompiledPolicy,
  type Coverage,
  ENGINE_VERSION,
  failedCase,
  type Finding,
  type PolicyCase,
  type PolicyDocument,
  publicationBlockers,
  runCase,
} from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { CheckingService } from '../checking/checking.service.js';
import { Clock } from '../clock/clock.js';
import { PopulationSample } from '../populations/population-sample.js';
import { ProblemError } from '../problems/problem-error.js';
import { SigningService } from '../versions/signing.service.js';
import { type StoredApproval, type StoredCaseRun, type StoredVerification } from '../versions/version-record.js';
import { manifestText } from '../versions/version-manifest.js';
import { rangeFindings } from '../versions/version-range.js';
import { PolicyVersion } from '../versions/version.entity.js';
import { VersionsService } from '../versions/versions.service.js';
import { type Approval } from './approval.entity.js';
import { CaseStore } from './case-store.js';
import { DocumentReader } from './document-reader.js';
import { DraftStore } from './draft-store.js';
import { type Draft } from './draft.entity.js';
import { caseFindings, verifyPolicy } from './verify-policy.js';

/** What the gate found, and what publishing would write. */
interface Gate {
  readonly document: PolicyDocument;
  readonly policy: CompiledPolicy;
  readonly existing: readonly PolicyVersion[];
  readonly effectiveFrom: string | null;
  readonly expiresOn: string | null;
  readonly verification: StoredVerification;
  readonly cases: readonly PolicyCase[];
  readonly caseRun: StoredCaseRun;
  /** Everything that blocks; empty where the gate is open. */
  readonly findings: readonly Finding[];
}

/** Makes versions of approved drafts. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly store: DraftStore,
    private readonly cases: CaseStore,
    private readonly reader: DocumentReader,
    private readonly checking: CheckingService,
    private readonly versions: VersionsService,
    private readonly signing: SigningService,
    private readonly sample: PopulationSample,
    private readonly clock: Clock,
  ) {}

  /**
   * Everything that stands against publishing the draft as it is: findings of the checks, test cases that do not hold, saved persons who
   * do not get what they should, differences from json-logic-js, the dates, the label.
   *
   * @param effectiveFrom first day in force, where the document leaves it open
   */
  async blockers(draft: Draft, effectiveFrom?: string): Promise<readonly Finding[]> {
    return (await this.#examine(draft, effectiveFrom)).findings;
  }

  /**
   * Writes the version, in the transaction that moves the draft. The county is locked, so that versions of one county come one
   * after another.
   *
   * @throws {ProblemError} `PUBLICATION-BLOCKED` with everything that blocks
   */
  async publish(
    manager: EntityManager,
    user: SignedInUser,
    draft: Draft,
    approvals: readonly Approval[],
    effectiveFrom?: string,
  ): Promise<PolicyVersion> {
    await manager.query('SELECT code FROM county WHERE code = $1 FOR UPDATE', [draft.countyCode]);
    const gate = await this.#examine(draft, effectiveFrom);
    const { policy, verification, findings, document, expiresOn } = gate;
    if (findings.length > 0 || gate.effectiveFrom === null) {
      throw new ProblemError('PUBLICATION-BLOCKED', {
        detail: {
          zh: `有 ${findings.length} 项发布条件没有满足，没有发布。`,
          en: `${findings.length} condition(s) of publication are not met; nothing was published.`,
        },
        findings,
      });
    }
    const publishedAt = this.clock.now();
    const number = Math.max(0, ...gate.existing.map((version) => version.number)) + 1;
    const stored = approvals.map(storedApproval);
    const manifest = manifestText({
      format: 'points-policy-version/1',
      county: draft.countyCode,
      number,
      policy: { id: document.id, version: document.version, contentHash: draft.contentHash },
      inclusions: policy.resolved.inclusions.map(({ policy: id, version, hash }) => ({ policy: id, version, hash })),
      engine: ENGINE_VERSION,
      effectiveFrom: gate.effectiveFrom,
      expiresOn,
      approvals: stored,
      publishedAt: publishedAt.toISOString(),
    });
    const { signature, keyId } = await this.signing.sign(manager, manifest);
    return manager.save(PolicyVersion, {
      draftId: draft.id,
      countyCode: draft.countyCode,
      number,
      policyId: document.id,
      versionLabel: document.version,
      titleZh: document.title.zh,
      titleEn: document.title.en ?? null,
      // What was approved, in the format in which it was approved.
      content: canonicalJson(await this.store.storedDocumentOf(draft)),
      contentHash: draft.contentHash,
      effectiveFrom: gate.effectiveFrom,
      expiresOn,
      approvals: stored,
      verification,
      cases: canonicalJson(gate.cases),
      caseRun: gate.caseRun,
      manifest,
      signature,
      signingKeyId: keyId,
      publishedAt,
      publishedBy: user.id,
      publishedByName: user.displayName,
    });
  }

  async #examine(draft: Draft, asked: string | undefined): Promise<Gate> {
    const document = await this.store.documentOf(draft);
    const checked = publicationBlockers(await this.reader.findingsOf(document, draft.contentHash, draft.countyCode));
    const existing = await this.versions.ofCounty(draft.countyCode);
    const { from, to = null } = document.effective;
    const effectiveFrom = from ?? asked ?? null;
    const findings = [
      // A date that the document leaves open may be set when it is published.
      ...checked.filter(({ pointer }) => pointer !== '/effective/from' || effectiveFrom === null),
      ...dateFindings(from, asked),
      ...(effectiveFrom === null ? [] : rangeFindings(existing, effectiveFrom, to)),
      ...labelFindings(document, existing),
    ];
    const policy = await this.reader.compiled(draft.contentHash, draft.countyCode, async () => document);
    const saved = await this.store.savedPersons(draft);
    const cases = (await this.cases.ofDraft(draft.id)).map(({ content }) => content);
    const text = await this.reader.textFor(document, draft.countyCode);
    const coverage = await this.checking.cover({ ...text, contentHash: draft.contentHash, cases });
    const ran = runCases(policy, cases, coverage);
    const verified = verifyPolicy(policy, saved, this.sample.get());
    return {
      document,
      policy,
      existing,
      effectiveFrom,
      expiresOn: to,
      verification: verified.verification,
      cases,
      caseRun: ran.caseRun,
      findings: [...findings, ...ran.findings, ...caseFindings(policy, saved), ...verified.findings],
    };
  }
}

/** Runs the cases of a draft: those that somebody confirmed stand against publication where they do not hold. */
function runCases(
  policy: CompiledPolicy,
  cases: readonly PolicyCase[],
  { definition, covered, uncovered }: Coverage,
): { readonly caseRun: StoredCaseRun; readonly findings: readonly Finding[] } {
  const confirmed = cases.filter(({ proposed }) => !proposed);
  const results = confirmed.map((policyCase) => ({ policyCase, result: runCase(policy, policyCase) }));
  return {
    caseRun: {
      definition,
      confirmed: confirmed.length,
      proposed: cases.length - confirmed.length,
      covered: covered.length,
      goals: covered.length + uncovered.length,
      results: results.map(({ policyCase: { id }, result: { score } }) => ({ id, total: score?.total ?? 0 })),
    },
    findings: results.flatMap(({ policyCase, result }) => failedCase(policyCase, result) ?? []),
  };
}

function storedApproval({ userId, userName, at, contentHash, comment }: Approval): StoredApproval {
  return { userId, displayName: userName, at: at.toISOString(), contentHash, comment };
}

/** What was approved is what is published: a date in the document is not overruled when publishing. */
function dateFindings(from: string | null, asked: string | undefined): Finding[] {
  if (from === null || asked === undefined || asked === from) return [];
  return [
    {
      code: 'EFFECTIVE-DATE-DIFFERS',
      severity: 'error',
      pointer: '/effective/from',
      message: {
        zh: `文档已写明施行日 ${from}，与所填的 ${asked} 不同`,
        en: `The document names ${from} as its first day, not ${asked}`,
      },
      remedy: {
        zh: '按文档日期发布，或修改文档后重新审批',
        en: 'Publish with that date, or change the document and have it approved',
      },
    },
  ];
}

/** Others include a policy by id and label, so that a label names one content only. */
function labelFindings({ id, version }: PolicyDocument, existing: readonly PolicyVersion[]): Finding[] {
  if (!existing.some(({ policyId, versionLabel }) => policyId === id && versionLabel === version)) return [];
  return [
    {
      code: 'VERSION-LABEL-TAKEN',
      severity: 'error',
      pointer: '/version',
      message: {
        zh: `政策「${id}」已有版本标识「${version}」`,
        en: `A version labelled "${version}" of the policy "${id}" is published already`,
      },
      remedy: { zh: '换一个版本标识', en: 'Use another version label' },
    },
  ];
}
