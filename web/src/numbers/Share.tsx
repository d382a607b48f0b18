import { Absent } from './Absent';
import { formatShare } from './format';

interface ShareProps {
  part: number | null | undefined;
  whole: number | null | undefined;
}

/** `part` of `whole` as a whole per cent; `—` of nothing or of the unknown. */
export function Share({ part, whole }: ShareProps) {
  if (part === null || part === undefined || whole === null || whole === undefined || whole <= 0) return <Absent />;
  return <>{formatShare(part, whole)}</>;
}
