/** Characters of a number that stay readable at its end. */
const SHOWN = 3;

/** A number or pseudonym for a public list (reading A-78): the first character and the last three, stars between. */
export function masked(number: string): string {
  if (number.length <= SHOWN + 1) return '*'.repeat(number.length);
  return `${number.slice(0, 1)}${'*'.repeat(number.length - SHOWN - 1)}${number.slice(-SHOWN)}`;
}
