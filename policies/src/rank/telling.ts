import type { Candidate } from './candidate.js';
import type { KeyValues, Ordered, Ordering, Placement } from './ordering.js';
import type { Contender } from './pool-ranking.js';
import type { ExcludedApplication, LeftOut, PlacedRow, RankedRow, SetAside } from './ranking.js';
import type { Reason } from './reason.js';

/** The persons of an application that takes part. Their scores are overwritten by those of the next application. */
export interface CountedPersons {
  readonly counted: Candidate;
  readonly other: Candidate | null;
  readonly setAside: readonly SetAside[];
  /** Indicators that the scene counts and that lack a fact, of the counted persons. */
  readonly unknownItems: () => readonly string[];
}

/** How much a result tells of each application. What becomes of it does not depend on that. */
export interface Telling<About, Row extends PlacedRow, Out extends LeftOut> {
  /** Whom the application sets aside, with the reasons. */
  readonly setAside: (candidates: readonly Candidate[]) => readonly SetAside[];
  /** What has to be kept of the persons. */
  readonly about: (persons: CountedPersons) => About;
  readonly row: (
    placed: Placement<Ordered & Contender<About>>,
    ordering: Ordering,
    status: PlacedRow['status'],
    reason: Reason,
    lot: string | null,
  ) => Row;
  readonly excluded: (
    application: LeftOut,
    reason: Reason,
    persons: readonly SetAside[],
    scenePoints: number | null,
  ) => Out;
}

type About = Omit<RankedRow, keyof PlacedRow | 'position' | 'keys' | 'reason' | 'lot'>;

const NOBODY: readonly SetAside[] = [];

/** Everything that there is to say. */
export const IN_FULL: Telling<About, RankedRow, ExcludedApplication> = {
  setAside: (candidates) => {
    const found = candidates.filter(({ reasons }) => reasons.length > 0);
    return found.length === 0 ? NOBODY : found.map(({ applicant, reasons }) => ({ person: applicant.id, reasons }));
  },
  about: ({ counted, other, setAside, unknownItems }) => ({
    countedPerson: counted.applicant.id,
    otherPerson: other?.applicant.id ?? null,
    otherScenePoints: other?.scenePoints ?? null,
    setAside,
    unknownItems: unknownItems(),
    undecided: counted.undecided,
  }),
  row: ({ position, item: { applicationId, scenePoints, values, about } }, ordering, status, reason, lot) => ({
    position,
    applicationId,
    countedPerson: about.countedPerson,
    otherPerson: about.otherPerson,
    scenePoints,
    otherScenePoints: about.otherScenePoints,
    keys: ordering.shown(values),
    status,
    reason,
    lot,
    setAside: about.setAside,
    unknownItems: about.unknownItems,
    undecided: about.undecided,
  }),
  excluded: ({ applicationId, pool }, reason, persons, scenePoints) => ({
    applicationId,
    pool,
    status: 'excluded',
    reason,
    persons,
    scenePoints,
  }),
};

/** Who has a place, and nothing else: for whoever only counts. */
export const IN_SHORT: Telling<null, PlacedRow, LeftOut> = {
  setAside: () => NOBODY,
  about: () => null,
  row: ({ item: { applicationId, scenePoints } }, _, status) => ({ applicationId, scenePoints, status }),
  excluded: (application) => application,
};

/** Who has a place, and the values of the keys that it was decided by. */
export interface OrderedRow extends PlacedRow {
  /** In the sequence of the keys. */
  readonly values: KeyValues;
}

/** The order, for whoever gives places out again. */
export const IN_ORDER: Telling<null, OrderedRow, LeftOut> = {
  ...IN_SHORT,
  row: ({ item: { applicationId, scenePoints, values } }, _, status) => ({
    applicationId,
    scenePoints,
    status,
    values,
  }),
};
