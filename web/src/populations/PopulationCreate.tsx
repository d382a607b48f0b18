import { type GenerationSettings, settingsFindings } from '@jifen/policies';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { CreateBase, useTranslate } from 'react-admin';
import { FlagIcon } from '../icons';
import { Page, RowsSkeleton, Section } from '../layout';
import { Notice, ProblemAlert } from '../problems';
import { useTokens } from '../theme';
import { BasicsForm, FIRST_GROUND } from './generation/BasicsForm';
import { type Preset, usePreset } from './generation/preset';
import { SettingsEditor } from './generation/SettingsEditor';

/** A new population: name, seed, size and day, and what its people are assumed to be. */
export function PopulationCreate() {
  const translate = useTranslate();
  const { data: preset, error, refetch } = usePreset();
  if (preset) return <CreateWith preset={preset} />;
  return (
    <Page title={translate('populations.create')} backTo="/populations">
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <Section title={translate('populations.settings.title')}>
          <RowsSkeleton rows={10} />
        </Section>
      )}
    </Page>
  );
}

function CreateWith({ preset }: { preset: Preset }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const [settings, setSettings] = useState<GenerationSettings>(preset.settings);
  const [ground, setGround] = useState(FIRST_GROUND);
  const findings = useMemo(() => settingsFindings(settings), [settings]);
  return (
    <CreateBase redirect="show" transform={(wanted: Record<string, unknown>) => ({ ...wanted, settings })}>
      <Page title={translate('populations.create')} backTo="/populations">
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 560px) minmax(0, 1fr)' },
          }}
        >
          <Card>
            <BasicsForm canSave={findings.length === 0} onGround={setGround} />
          </Card>
          <Notice tone={tokens.mark} icon={FlagIcon}>
            <Typography sx={{ fontWeight: 600 }}>{translate('populations.generator.title')}</Typography>
            <Typography sx={{ whiteSpace: 'pre-line' }}>{translate('populations.generator.text')}</Typography>
            {settings !== preset.settings && (
              <Typography sx={{ mt: 1 }}>{translate('populations.settings.dirty')}</Typography>
            )}
          </Notice>
        </Box>
        <SettingsEditor
          preset={preset}
          settings={settings}
          findings={findings}
          ground={ground}
          onChange={setSettings}
        />
      </Page>
    </CreateBase>
  );
}
