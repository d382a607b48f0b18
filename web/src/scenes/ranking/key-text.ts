import type { RankedKey } from '@jifen/policies';
import type { ShowText } from '../../i18n';
import { MINUS } from '../../numbers';

/** The value of a key as the screen writes it: an option or yes and no in words, a number with a true minus. */
export function keyText({ display, label }: RankedKey, text: ShowText): string {
  return label ? text(label) : display.replace(/^-(?=\d)/, MINUS);
}
