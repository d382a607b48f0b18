/** The sections of a scene, in the order in which a regulation lays a scene down, each with the pointers into the scene to what it asks. */
export const SECTION_PLACES = {
  basic: ['/title', '/service', '/department', '/description', '/citations', '/readings', '/marks', '/id'],
  eligibility: ['/eligibility'],
  vetoes: ['/vetoes'],
  counting: ['/items', '/formula'],
  threshold: ['/threshold'],
  keys: ['/ranked', '/keys'],
  household: ['/household'],
  places: ['/quota', '/pools', '/rounds'],
  ties: ['/tieAtLine', '/lotterySeed'],
  clocks: ['/clocks'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SectionName = keyof typeof SECTION_PLACES;

/** The section that asks for what a pointer into the scene leads to; undefined where none does. */
export function sectionOf(pointer: string): SectionName | undefined {
  const names = Object.keys(SECTION_PLACES) as SectionName[];
  return names.find((name) =>
    SECTION_PLACES[name].some((place) => pointer === place || pointer.startsWith(`${place}/`)),
  );
}
