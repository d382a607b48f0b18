import type { FactModel } from '@jifen/policies';
import type { BarRow } from '../../charts';
import type { Names } from './names';
import { percentText } from './percent';

type Translate = (key: string) => string;

function bar(label: string, share: number): BarRow {
  return { label, value: share, text: `${percentText(share)} %` };
}

/** What the settings say of a fact that depends on nothing, as bars; empty for any other fact. */
export function settingRows(id: string, model: FactModel, names: Names, translate: Translate): BarRow[] {
  if (model.kind === 'choice' && model.shares.rows.length === 0) {
    return Object.entries(model.shares.otherwise).map(([code, share]) => bar(names.code(id, code), share));
  }
  if (model.kind === 'chance' && model.share.rows.length === 0) {
    const yes = model.share.otherwise;
    return [bar(translate('ra.boolean.true'), yes), bar(translate('ra.boolean.false'), 10_000 - yes)];
  }
  if (model.kind === 'count' && model.shares.rows.length === 0) {
    return model.shares.otherwise.map((share, count) => bar(String(count), share));
  }
  return [];
}
