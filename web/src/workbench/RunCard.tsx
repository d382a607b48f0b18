import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { LinkBase, useTranslate } from 'react-admin';
import { RowsSkeleton, Section } from '../layout';
import { type ShowText, useText } from '../i18n';
import { formatCount, useTimes } from '../numbers';
import { EmptyState, ProblemAlert } from '../problems';
import { type LinkLine, LinkLines } from './LinkLines';
import type { ComparisonRow, SimulationRow } from './rows';
import type { Rows } from './use-rows';

const SHOWN = 6;

interface RunCardProps {
  simulations: Rows<SimulationRow>;
  comparisons: Rows<ComparisonRow>;
}

/** 最近的运行: simulations and comparisons together, newest first. */
export function RunCard({ simulations, comparisons }: RunCardProps) {
  const translate = useTranslate();
  const text = useText();
  const { recent } = useTimes();
  const people = ({ name, persons }: { name: string; persons: number }) =>
    `${name} · ${translate('workbench.persons', { count: formatCount(persons) })}`;
  const runs: (LinkLine & { readonly at: string })[] = [
    ...(simulations.data?.data ?? []).map(({ id, manifest, createdAt }) => ({
      key: `simulation ${id}`,
      to: `/simulations/${encodeURIComponent(id)}/show`,
      title: translate('workbench.simulation', { title: subject(manifest.policy, text) }),
      note: people(manifest.population),
      aside: recent(createdAt),
      at: createdAt,
    })),
    ...(comparisons.data?.data ?? []).map(({ id, manifest, createdAt }) => ({
      key: `comparison ${id}`,
      to: `/comparisons/${encodeURIComponent(id)}/show`,
      title: translate('workbench.comparison', { a: subject(manifest.a, text), b: subject(manifest.b, text) }),
      note: people(manifest.population),
      aside: recent(createdAt),
      at: createdAt,
    })),
  ]
    .sort((left, right) => right.at.localeCompare(left.at))
    .slice(0, SHOWN);
  const failed = [simulations, comparisons].filter(({ error }) => error !== null);
  const pending = [simulations, comparisons].some(({ data, error }) => data === undefined && error === null);
  return (
    <Section title={translate('workbench.runs')}>
      {failed.map((rows, index) => (
        <Box key={index} sx={{ px: 2, pb: 1.5 }}>
          <ProblemAlert
            title={translate('workbench.failed', { title: translate('workbench.runs') })}
            error={rows.error}
            onRetry={() => void rows.refetch()}
          />
        </Box>
      ))}
      {pending && runs.length === 0 ? (
        <RowsSkeleton rows={3} />
      ) : runs.length === 0 && failed.length === 0 ? (
        <EmptyState
          text={translate('workbench.noRuns')}
          action={
            <Button size="small" component={LinkBase} to="/simulations/create">
              {translate('simulations.create')}
            </Button>
          }
        />
      ) : (
        <LinkLines lines={runs} />
      )}
    </Section>
  );
}

function subject(policy: SimulationRow['manifest']['policy'], text: ShowText): string {
  const { title, version, revision } = policy;
  return [text(title), revision ? `r${revision}` : version].filter(Boolean).join(' ');
}
