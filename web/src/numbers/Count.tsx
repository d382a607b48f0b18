import { Absent } from './Absent';
import { formatCount } from './format';

/** People, places, cases: a whole number with thousands separators; null or undefined shows `—`. */
export function Count({ value }: { value: number | null | undefined }) {
  return value === null || value === undefined ? <Absent /> : <>{formatCount(value)}</>;
}
