/** Up to two application numbers, the one chosen first in front. */
export type Chosen = readonly string[];

/** What is chosen after a row was pressed: pressed again it is let go; a third takes the place of the one chosen first. */
export function togglePair(chosen: Chosen, applicationId: string): Chosen {
  if (chosen.includes(applicationId)) return chosen.filter((id) => id !== applicationId);
  return [...chosen, applicationId].slice(-2);
}
