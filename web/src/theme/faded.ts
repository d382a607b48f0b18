/**
 * The look of figures that are no longer those of what is on screen: without colour, over a hatched ground. Paler text could not be read
 * by everybody.
 */
const FADED = {
  filter: 'grayscale(1)',
  backgroundImage:
    'repeating-linear-gradient(135deg, transparent 0 9px, color-mix(in srgb, currentColor 7%, transparent) 9px 10px)',
} as const;

/** The look where it applies, and nothing where it does not. */
export function faded(isFaded: boolean): typeof FADED | Record<string, never> {
  return isFaded ? FADED : {};
}
