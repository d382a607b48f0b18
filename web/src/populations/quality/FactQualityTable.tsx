import type { FactQuality } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import type { FactRow } from '../../facts/fact-row';
import { useText } from '../../i18n';
import { Absent, formatCount, formatShare } from '../../numbers';
import { type Column, PlainTable } from '../../tables';
import { factValue } from '../fact-value';
import { spreadRange } from './spread-rows';

interface FactQualityTableProps {
  facts: readonly FactQuality[];
  persons: number;
  dictionary: ReadonlyMap<string, FactRow>;
  chosen: string | undefined;
  onChoose: (fact: string) => void;
}

/** Every fact in one line: what is missing, what does not fit, how far its values reach. */
export function FactQualityTable({ facts, persons, dictionary, chosen, onChoose }: FactQualityTableProps) {
  const translate = useTranslate();
  const text = useText();
  const head = (name: string) => translate(`populations.quality.column.${name}`);
  const count = (id: string, value: (fact: FactQuality) => number): Column<FactQuality> => ({
    id,
    label: head(id),
    align: 'right',
    value,
    render: (fact) => (value(fact) === 0 ? <Absent /> : formatCount(value(fact))),
  });
  const range = (id: 'least' | 'median' | 'most'): Column<FactQuality> => ({
    id,
    label: head(id),
    align: 'right',
    value: ({ spread }) => spreadRange(spread)?.[id] ?? null,
    render: ({ spread }) => spreadRange(spread)?.[id] ?? <Absent />,
  });
  const common = ({ id, common: found }: FactQuality): string | null => {
    const type = dictionary.get(id)?.type;
    return found === null ? null : type ? factValue(found.value, type, text, translate) : String(found.value);
  };
  const columns: Column<FactQuality>[] = [
    { id: 'fact', label: head('fact'), value: ({ id }) => text(dictionary.get(id)?.label) || id },
    {
      id: 'unknown',
      label: head('unknown'),
      align: 'right',
      value: ({ unknown }) => unknown,
      render: ({ unknown, collected }) =>
        collected ? (
          unknown === 0 ? (
            <Absent />
          ) : (
            formatShare(unknown, persons)
          )
        ) : (
          translate('populations.quality.notCollected')
        ),
    },
    range('least'),
    range('median'),
    range('most'),
    {
      id: 'common',
      label: head('common'),
      value: common,
      render: (fact) => {
        const words = common(fact);
        return words === null ? <Absent /> : `${words} · ${formatShare(fact.common?.persons ?? 0, fact.known)}`;
      },
    },
    count('distinct', ({ distinct }) => distinct),
    count('refused', ({ outOfRange, wrongType }) => outOfRange + wrongType),
    count('atMost', ({ atMost }) => atMost),
  ];
  return (
    <PlainTable
      label={translate('populations.quality.facts')}
      columns={columns}
      rows={facts}
      rowKey={({ id }) => id}
      onRowClick={({ id }) => onChoose(id)}
      isSelected={({ id }) => id === chosen}
      maxHeight={520}
    />
  );
}
