import { z } from 'zod';
import type { Finding } from '../findings/finding.js';
import { Points } from './amount.js';
import { Citation } from './citation.js';
import { type Parsed, parseBy, parseJsonText } from './parse-policy.js';
import { CalendarDate, FactIdentifier, Identifier, Text } from './text.js';
import { StandingState } from './verdict.js';

/**
 * What a policy must give for a person. What is left out is a claim too: no `unknown` means that every needed fact is known,
 * no `standing` that the points are active, no `vetoes` that none holds.
 */
export const CaseExpectation = z.strictObject({
  /** Total as computed, in points, before the state of the points is taken into account. */
  total: Points,
  /** Points by node id, in points; nodes that are not listed are not compared. */
  nodes: z.record(Identifier, Points).default({}),
  /** Facts that are needed and not obtained, in any order. */
  unknown: z.array(FactIdentifier).max(2000).default([]),
  standing: StandingState.optional(),
  /** Standing rule that decides; not compared where it is left out. */
  standingRule: Identifier.optional(),
  /** Vetoes that hold, in any order. */
  vetoes: z.array(Identifier).max(200).default([]),
});
export type CaseExpectation = z.infer<typeof CaseExpectation>;

/**
 * A person with the score that the policy must give (用例、保存的人员), computed from its text by other means than its rules.
 * Facts that are absent or null are unknown.
 */
export const PolicyCase = z.strictObject({
  id: Identifier,
  title: Text,
  /** Day of evaluation. */
  asOf: CalendarDate,
  facts: z.record(FactIdentifier, z.json()),
  expect: CaseExpectation,
  /** Why the expectation is right: the clause, and the sum. */
  reason: Text,
  citations: z.array(Citation).max(20).default([]),
  /**
   * Proposed by the system: the expectation is what the rules gave, and says nothing about the text until an officer has confirmed
   * it. Such a case neither blocks a publication nor counts as covering anything.
   */
  proposed: z.literal(true).optional(),
});
export type PolicyCase = z.infer<typeof PolicyCase>;

/** Facts by id, as people write them. */
const CaseFacts = PolicyCase.shape.facts;

/** The cases of one policy; they live beside it. */
export const CaseFile = z.strictObject({
  /** What every case has unless it says otherwise; a case makes a fact unknown again by null. */
  common: CaseFacts.optional(),
  cases: z.array(PolicyCase).max(10_000),
});
export type CaseFile = z.infer<typeof CaseFile>;

/** Cases as people write them: what has a default may be left out. */
export type CaseFileInput = z.input<typeof CaseFile>;

/**
 * Reads the cases of a policy: structure, and that no id stands twice. What is common to them is written into each, so that every
 * case stands for itself. Whether facts fit the policy shows when a case runs.
 */
export function parseCases(value: unknown): Parsed<CaseFile> {
  const parsed = parseBy(CaseFile, value);
  if (!parsed.value) return parsed;
  const seen = new Set<string>();
  const findings = parsed.value.cases.flatMap(({ id }, index): Finding[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        code: 'CASE-DUPLICATE',
        severity: 'error',
        pointer: `/cases/${index}/id`,
        message: { zh: `用例编号「${id}」重复`, en: `The case id "${id}" stands twice` },
        remedy: { zh: '换一个编号', en: 'Use another id' },
      },
    ];
  });
  if (findings.length > 0) return { value: null, findings };
  const { common = {}, cases } = parsed.value;
  return {
    value: { cases: cases.map((each) => ({ ...each, facts: { ...common, ...each.facts } })) },
    findings: parsed.findings,
  };
}

/** Reads cases from JSON text; see {@link parseCases}. */
export function parseCasesText(text: string): Parsed<CaseFile> {
  const json = parseJsonText(text);
  return json.findings.length > 0 ? { value: null, findings: json.findings } : parseCases(json.value);
}
