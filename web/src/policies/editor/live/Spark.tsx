import { useTokens } from '../../../theme';
import type { DraftEffect } from './draft-effect';

interface SparkProps {
  distribution: DraftEffect['distribution'];
  /** What the picture shows, for those who do not see it. */
  label: string;
}

const WIDTH = 240;
const HEIGHT = 40;

function path(counts: readonly number[], most: number): string {
  const step = WIDTH / Math.max(1, counts.length);
  const points = counts.map(
    (count, bin) => `${((bin + 0.5) * step).toFixed(1)},${(HEIGHT - (count * HEIGHT) / most).toFixed(1)}`,
  );
  return `M0,${HEIGHT} L${points.join(' L')} L${WIDTH},${HEIGHT}`;
}

/** Both distributions over the same bins, in the space of a line of text: the base as a shape, the edited document as a line. */
export function Spark({ distribution: { base, edited }, label }: SparkProps) {
  const tokens = useTokens();
  const most = Math.max(1, ...base, ...edited);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      height={HEIGHT}
      preserveAspectRatio="none"
    >
      <path d={`${path(base, most)} Z`} fill={tokens.divider} />
      <path
        d={path(edited, most)}
        fill="none"
        stroke={tokens.primary.text}
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
