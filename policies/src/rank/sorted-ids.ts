/** Ids of applications in order, each with its place: whoever compares rankings of thousands finds each by a number. */
export class SortedIds {
  /** Ascending; no two are equal. */
  readonly ids: readonly string[];
  private readonly places: ReadonlyMap<string, number>;

  /** Takes ids in any order; one that stands twice counts once. */
  constructor(ids: Iterable<string>) {
    this.ids = [...new Set(ids)].sort();
    this.places = new Map(this.ids.map((id, place) => [id, place]));
  }

  get length(): number {
    return this.ids.length;
  }

  /** The place of an id; undefined where it is none of these. */
  placeOf(id: string): number | undefined {
    return this.places.get(id);
  }
}
