import type { Bilingual } from '@jifen/policies';

/** Places of one scene under the base and under the edited document. */
export interface PlacesEffect {
  readonly scene: { readonly id: string; readonly title: Bilingual };
  /** The round whose places are used; open while its dates have not passed. */
  readonly round: { readonly id: string; readonly title: string; readonly isOpen: boolean };
  /** Null where the scene cannot be ranked. */
  readonly admitted: { readonly base: number; readonly edited: number } | null;
  readonly entered: number;
  readonly left: number;
  readonly findings: readonly { readonly message: Bilingual }[];
}

/** What the document in the editor does to a population (POST /api/policies/:id/effect). Amounts in hundredths of a point. */
export interface DraftEffect {
  readonly base: { readonly label: string };
  readonly persons: number;
  /** Sum of the changes, edited less base. */
  readonly deltaSum: number;
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  readonly distribution: {
    readonly width: number;
    readonly from: number;
    readonly base: readonly number[];
    readonly edited: readonly number[];
  };
  readonly scenes: readonly PlacesEffect[];
  readonly milliseconds: number;
}
