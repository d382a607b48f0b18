import { MINUS } from '../../numbers';

/** The value of a key as the screen writes numbers: with a true minus. */
export function keyText(display: string): string {
  return display.replace(/^-(?=\d)/, MINUS);
}
