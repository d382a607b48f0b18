import type { QualityReport } from '@jifen/policies';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Section } from '../../layout';
import { Count, formatCount, formatShare } from '../../numbers';
import { FindingList, ProblemAlert } from '../../problems';
import { Figures } from '../../simulations/figures/Figures';
import type { Population } from '../population';
import { useFactDictionary } from '../use-fact-dictionary';
import { ApplicationQuality } from './ApplicationQuality';
import { FactQualityTable } from './FactQualityTable';
import { FactSpread } from './FactSpread';
import { ImplausibleTable } from './ImplausibleTable';
import { QualityWaiting } from './QualityWaiting';
import { usePopulationQuality } from './use-population-quality';

/** Findings that show before the rest is asked for. */
const FINDINGS = 6;

/** How good the data of a population are: every fact's distribution and gaps, what is twice, what can hardly be. */
export function PopulationQualityTab({ population }: { population: Population }) {
  const { report, progress, error, isStopped, stop, again } = usePopulationQuality(population.id);
  if (error) return <ProblemAlert error={error} onRetry={again} />;
  if (!report) return <QualityWaiting progress={progress} isStopped={isStopped} onStop={stop} onAgain={again} />;
  return <Report report={report} county={population.county} />;
}

function Report({ report, county }: { report: QualityReport; county: string }) {
  const translate = useTranslate();
  const dictionary = useFactDictionary();
  const [chosen, choose] = useState<string | undefined>();
  const { facts, persons, households, duplicates, applications, implausible, findings } = report;
  const fact = facts.find(({ id }) => id === chosen) ?? facts.find(({ spread }) => spread !== null) ?? facts[0];
  const cells = facts.length * persons;
  const unknown = facts.reduce((sum, quality) => sum + quality.unknown, 0);
  const couples = households.sizes.filter(({ size }) => size > 1).reduce((sum, entry) => sum + entry.households, 0);
  const impossible = implausible.reduce((sum, check) => sum + check.persons, 0);
  return (
    <>
      <Section title={translate('populations.quality.title')} note={translate('populations.quality.exact')} padded>
        <Figures
          figures={[
            { label: translate('populations.field.persons'), value: <Count value={persons} /> },
            {
              label: translate('populations.field.households'),
              value: <Count value={households.households} />,
              note: translate('populations.quality.couples', { share: formatShare(couples, households.households) }),
            },
            {
              label: translate('populations.quality.unknownCells'),
              value: formatShare(unknown, cells),
              note: translate('populations.quality.ofCells', { count: formatCount(cells) }),
            },
            { label: translate('populations.quality.duplicates'), value: <Count value={duplicates.persons} /> },
            { label: translate('populations.quality.implausibleCount'), value: <Count value={impossible} /> },
            {
              label: translate('populations.field.applications'),
              value: <Count value={applications.applications} />,
              note: translate('populations.quality.applicants', { count: formatCount(applications.persons) }),
            },
          ]}
        />
      </Section>
      {findings.length > 0 && (
        <Section title={translate('populations.quality.findings')} padded>
          <FindingList findings={findings} limit={FINDINGS} />
        </Section>
      )}
      <Section title={translate('populations.quality.facts')} note={translate('populations.quality.factsNote')}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 8fr) minmax(0, 5fr)' },
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <FactQualityTable
            facts={facts}
            persons={persons}
            dictionary={dictionary}
            chosen={fact?.id}
            onChoose={choose}
          />
          {fact && <FactSpread quality={fact} fact={dictionary.get(fact.id)} />}
        </Box>
      </Section>
      <ImplausibleTable checks={implausible} />
      <ApplicationQuality report={report} county={county} />
    </>
  );
}
