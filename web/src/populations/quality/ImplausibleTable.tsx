import type { Implausibility } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { Section } from '../../layout';
import { Absent, formatCount } from '../../numbers';
import { type Column, PlainTable } from '../../tables';

/** What was looked for by the meaning of the facts, and how many persons show it. */
export function ImplausibleTable({ checks }: { checks: readonly Implausibility[] }) {
  const translate = useTranslate();
  const text = useText();
  const sorted = [...checks].sort((a, b) => b.persons - a.persons);
  const columns: Column<Implausibility>[] = [
    { id: 'check', label: translate('populations.quality.column.check'), value: ({ title }) => text(title) },
    {
      id: 'persons',
      label: translate('populations.quality.column.persons'),
      align: 'right',
      value: ({ persons }) => persons,
      render: ({ persons }) => formatCount(persons),
    },
    {
      id: 'examples',
      label: translate('populations.quality.column.examples'),
      value: ({ examples }) => examples.join(' '),
      render: ({ examples }) => (examples.length === 0 ? <Absent /> : examples.join(' ')),
    },
  ];
  return (
    <Section
      title={translate('populations.quality.implausible')}
      note={translate('populations.quality.implausibleNote')}
    >
      <PlainTable
        label={translate('populations.quality.implausible')}
        columns={columns}
        rows={sorted}
        rowKey={({ id }) => id}
        maxHeight={360}
      />
    </Section>
  );
}
