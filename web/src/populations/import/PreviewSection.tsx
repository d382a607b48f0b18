import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { Section } from '../../layout';
import { Absent, formatShare } from '../../numbers';
import { PlainTable } from '../../tables';
import { factValue } from '../fact-value';
import { useFactDictionary } from '../use-fact-dictionary';
import type { ImportReport } from './population-import';

type Person = ImportReport['preview'][number];

/** The first persons as they would be imported, and for each fact how many do not have it. */
export function PreviewSection({ report }: { report: ImportReport }) {
  const translate = useTranslate();
  const text = useText();
  const dictionary = useFactDictionary();
  const { preview, unknown, persons } = report;
  const nameOf = (fact: string): string => {
    const known = dictionary.get(fact);
    return known ? text(known.label) : fact;
  };
  const shown = (fact: string, { facts }: Person): string | null => {
    const known = dictionary.get(fact);
    return known ? factValue(facts[fact], known.type, text, translate) : JSON.stringify(facts[fact] ?? null);
  };
  if (preview.length === 0) return null;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 1fr)' },
      }}
    >
      <Section title={translate('imports.preview')} note={translate('imports.previewNote', { count: preview.length })}>
        <PlainTable
          label={translate('imports.preview')}
          maxHeight={420}
          rows={preview}
          rowKey={({ id }) => id}
          columns={[
            { id: 'id', label: translate('populations.person'), value: ({ id }) => id },
            { id: 'household', label: translate('populations.household'), value: ({ household }) => household },
            ...unknown.map(({ fact }) => ({
              id: fact,
              label: nameOf(fact),
              value: (person: Person) => shown(fact, person),
              render: (person: Person) => shown(fact, person) ?? <Absent />,
            })),
          ]}
        />
      </Section>
      <Section title={translate('imports.unknownShare')}>
        <PlainTable
          label={translate('imports.unknownShare')}
          maxHeight={420}
          rows={[...unknown].sort((a, b) => b.persons - a.persons)}
          rowKey={({ fact }) => fact}
          columns={[
            { id: 'fact', label: translate('imports.field.fact'), value: ({ fact }) => nameOf(fact) },
            {
              id: 'share',
              label: translate('imports.field.unknown'),
              align: 'right',
              value: ({ persons: count }) => formatShare(count, persons),
            },
          ]}
        />
      </Section>
    </Box>
  );
}
