import type { Attribution as Attributed, Finding } from '@jifen/policies';

/** Which clause of a comparison did it (GET /api/comparisons/:id/attribution); all in hundredths: of a point, a person, a place. */
export interface Attribution extends Attributed {
  readonly createdAt: string;
  readonly milliseconds: number;
  readonly resultHash: string | null;
  /** Scenes whose places could not be attributed, and why. */
  readonly notRanked: readonly { readonly scene: string; readonly findings: readonly Finding[] }[];
}
