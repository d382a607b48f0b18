import type { Clause } from '@jifen/policies';
import { formatSignedPoints } from '../../numbers';
import type { Segment } from '../sentence';
import type { AttributionRow } from './attribution-rows';
import { leading } from './attribution-rows';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/**
 * What did most, in one sentence: 「总分共变化 +20,945.25：加得最多的是「省级共性指标」+31,039.23，减得最多的是「租住」−3,897.25。」
 *
 * @param quantity the quantity in words, e.g. 总分（分）
 * @param whole its whole change in hundredths
 * @param rows its clauses, the largest share first
 */
export function attributionSentence(
  quantity: string,
  whole: number,
  rows: readonly AttributionRow[],
  nameOf: (clause: Clause) => string,
  translate: Translate,
): Segment[] {
  const say = (key: string, options?: Record<string, unknown>) => translate(`attribution.sentence.${key}`, options);
  const [up, down] = [leading(rows, 1), leading(rows, -1)];
  const head = { text: say('whole', { quantity, whole: formatSignedPoints(whole) }) };
  if (!up && !down) return [head, { text: say('nobody') }];
  const most = (key: string, row: AttributionRow): string =>
    say(key, { clause: nameOf(row.clause), part: formatSignedPoints(row.share.part) });
  return [
    head,
    ...(up ? [{ text: most('up', up) }] : []),
    ...(up && down ? [{ text: say('and') }] : []),
    ...(down ? [{ text: most('down', down) }] : []),
    { text: say('end') },
  ];
}
