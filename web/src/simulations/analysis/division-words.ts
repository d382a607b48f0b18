import type { ShowText } from '../../i18n';
import type { Division } from './analysis';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What a fact was divided by, e.g. 出生日期（满年数）, 志愿服务（次）. */
export function divisionName({ label, measure, unit }: Division, text: ShowText, translate: Translate): string {
  const name = text(label);
  const how = hasBounds({ measure }) && measure !== 'number' ? translate(`simulations.measure.${measure}`) : text(unit);
  return how === '' ? name : translate('simulations.measured', { name, how });
}

/** Whether a fact is divided at bounds. */
export function hasBounds({ measure }: Pick<Division, 'measure'>): boolean {
  return measure !== 'option' && measure !== 'yes-no';
}
