/** A population as the registration of a round reads it (GET /api/populations). */
export interface PopulationRow {
  readonly id: string;
  readonly name: string;
  readonly county: string;
  readonly asOf: string;
  readonly counts: { readonly persons: number; readonly households: number; readonly applications: number };
}
