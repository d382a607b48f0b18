import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import type { RoundClock } from './round-clock';
import { useDayText } from './use-day-text';

/** Days that are named one by one; of more only their number is said. */
const MOST_NAMED = 3;

/** Where a round stands in one phrase: 「公示剩 2 个工作日：06-22、06-23」. */
export function useClockText(): (clock: RoundClock) => string {
  const translate = useTranslate();
  const text = useText();
  const { short } = useDayText();
  return (clock) => {
    if (clock.kind === 'undated') return translate('scenes.clock.undated');
    const step = text(clock.step.title);
    if (clock.kind === 'over') return translate('scenes.clock.over', { day: clock.step.last });
    if (clock.kind === 'waiting') return translate('scenes.clock.waiting', { step, day: short(clock.step.first) });
    if (clock.left === null) return translate('scenes.clock.running', { step, day: short(clock.step.last) });
    if (clock.left.length === 0) return translate('scenes.clock.lastDay', { step });
    const days = clock.left.map(({ date }) => short(date));
    const left = translate('scenes.clock.left', { step, smart_count: days.length });
    if (days.length > MOST_NAMED) return left;
    return translate('scenes.clock.named', { left, days: days.join(translate('scenes.listed')) });
  };
}
