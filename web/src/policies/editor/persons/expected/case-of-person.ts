import { freshId, isIdentifier, type PersonScore, type PolicyCase } from '@jifen/policies';
import { knownFacts, type PersonEdit } from '../person-edit';

/** What an officer expects of a person: points as documents write them, not hundredths. */
export interface Expected {
  readonly total: number;
  /** Points by node id, of those nodes that were chosen. */
  readonly nodes: Readonly<Record<string, number>>;
}

/**
 * A person as a test case with what is expected of them. What is unknown, the state of the points and the vetoes are claimed as they are
 * now. Without `confirmed` it is a proposal: nobody has held its expectation against the text yet.
 */
export function caseOfPerson(
  edit: PersonEdit,
  score: PersonScore,
  wanted: {
    readonly title: string;
    readonly reason: string;
    readonly expected: Expected;
    readonly confirmed: boolean;
    /** Id made of the title's sounds; may be none. */
    readonly id: string;
    readonly taken: ReadonlySet<string>;
  },
): PolicyCase {
  const { standing, vetoes } = score.verdicts;
  return {
    id: freshId(isIdentifier(wanted.id) ? wanted.id : 'person', wanted.taken),
    title: { zh: wanted.title.trim() },
    asOf: edit.asOf,
    facts: knownFacts(edit.facts) as PolicyCase['facts'],
    expect: {
      total: wanted.expected.total,
      nodes: { ...wanted.expected.nodes },
      unknown: [...score.unknownFacts].sort(),
      ...(standing === 'active' ? {} : { standing }),
      vetoes: [...vetoes],
    },
    reason: { zh: wanted.reason.trim() },
    citations: [],
    ...(wanted.confirmed ? {} : { proposed: true as const }),
  };
}
