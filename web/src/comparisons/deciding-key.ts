import type { CrossingSide } from '@jifen/policies';
import type { ShowText } from '../i18n';
import { formatCount } from '../numbers';
import type { SceneCrossing } from './comparison';
import { equalsAtLine } from './crossing-figures';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/**
 * What decided at the line: 「第 3 键 居住登记日期 · 4 户同分」. A tie that nobody has decided says so. Null where
 * nobody had to be rejected, or lots decided. A key whose title is not known shows its id.
 */
export function decidingKey(
  side: CrossingSide | null,
  keys: SceneCrossing['keys']['a'],
  text: ShowText,
  translate: Translate,
): string | null {
  const undecided = side?.cutOff.equalOnPoints.undecided ?? 0;
  if (undecided > 0) return translate('comparisons.line.undecided', { count: formatCount(equalsAtLine(side)) });
  const id = side?.cutOff.decidingKey ?? null;
  if (id === null) return null;
  const place = keys.findIndex((key) => key.id === id);
  const title = keys[place] ? text(keys[place].title) : id;
  const named = place < 0 ? title : translate('comparisons.line.key', { number: formatCount(place + 1), title });
  const equals = equalsAtLine(side);
  return equals > 0 ? `${named} · ${translate('comparisons.line.equals', { count: formatCount(equals) })}` : named;
}
