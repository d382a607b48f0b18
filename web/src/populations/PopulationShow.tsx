import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { LinkBase, useLocation, useNavigate, useParams, useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { request } from '../data-provider';
import { FlagIcon, PlayIcon } from '../icons';
import { Page, PageSkeleton, Section } from '../layout';
import { Count, Hash, useTimes } from '../numbers';
import { Notice, ProblemAlert } from '../problems';
import { Figures } from '../simulations/figures/Figures';
import { StatusChip } from '../status';
import { useTokens } from '../theme';
import { ApplicationSample } from './ApplicationSample';
import { IMPORTED, type Population } from './population';
import { PersonSample } from './PersonSample';
import { PopulationQualityTab } from './quality/PopulationQualityTab';

/** One population: how it was made, how many it holds, and what its people look like. */
export function PopulationShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const tokens = useTokens();
  const { moment } = useTimes();
  const { role } = useMe();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const tab = new URLSearchParams(search).get('tab') === 'quality' ? 'quality' : 'people';
  const {
    data: population,
    error,
    refetch,
  } = useQuery({
    queryKey: ['population', id],
    queryFn: ({ signal }) => request<Population>(`populations/${encodeURIComponent(id)}`, { signal }),
    staleTime: Infinity,
  });
  if (error) {
    return (
      <Page title={translate('layout.navigation.populations')} backTo="/populations">
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (!population) return <PageSkeleton />;
  const { counts, name } = population;
  const isImported = population.generator === IMPORTED;
  return (
    <Page
      title={name}
      backTo="/populations"
      context={translate('populations.takenOn', { day: population.asOf })}
      chips={isImported ? undefined : <StatusChip status="illustrative" />}
      actions={
        may(role, 'create', 'simulations') && (
          <Button
            component={LinkBase}
            to={`/simulations/create?population=${encodeURIComponent(id)}`}
            variant="contained"
            color="primary"
            startIcon={<PlayIcon size={15} />}
          >
            {translate('populations.simulate')}
          </Button>
        )
      }
    >
      {!isImported && (
        <Notice tone={tokens.mark} icon={FlagIcon}>
          <Typography>{translate('populations.illustrative')}</Typography>
        </Notice>
      )}
      <Section title={translate('populations.madeOf')} padded>
        <Figures
          figures={[
            { label: translate('populations.field.persons'), value: <Count value={counts.persons} /> },
            { label: translate('populations.field.households'), value: <Count value={counts.households} /> },
            { label: translate('populations.field.applications'), value: <Count value={counts.applications} /> },
            { label: translate('populations.field.facts'), value: <Count value={population.facts.length} /> },
          ]}
        />
        <Typography variant="body2" component="p" sx={{ color: 'text.secondary', mt: 1.5 }}>
          {translate(isImported ? 'populations.importedBy' : 'populations.origin', {
            generator: population.generator,
            seed: population.seed,
            name: population.createdBy.displayName,
            time: moment(population.createdAt),
          })}{' '}
          {translate('populations.field.hash')} <Hash value={population.contentHash} />
        </Typography>
      </Section>
      <Tabs
        value={tab}
        onChange={(_event, next: string) =>
          void navigate(next === 'people' ? pathname : `${pathname}?tab=${next}`, { replace: true })
        }
        aria-label={name}
      >
        <Tab value="people" label={translate('populations.tab.people')} />
        <Tab value="quality" label={translate('populations.tab.quality')} />
      </Tabs>
      {tab === 'quality' ? (
        <PopulationQualityTab population={population} />
      ) : (
        <>
          <PersonSample population={population} />
          <ApplicationSample population={population} />
        </>
      )}
    </Page>
  );
}
