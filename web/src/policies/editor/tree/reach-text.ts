import { formatPoints } from '../../../numbers';
import type { TreeRow } from './tree-row';

/** 可达 / 上限: what the checker proves can be reached, against what is declared; nothing for what has no points. */
export function reachText({ entry, reachable }: TreeRow, uncapped: string): string {
  if (entry.kind !== 'node') return '';
  const { node } = entry.placed;
  const declared = node.kind === 'indicator' ? node.max : node.cap;
  const short = (hundredths: number): string => formatPoints(hundredths).replace(/\.?0+$/, '');
  const most = declared === undefined ? uncapped : declared === null ? '—' : String(declared);
  return reachable === null || declared === undefined ? most : `${short(reachable)} / ${most}`;
}
