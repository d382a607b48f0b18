import type { GenerationSettings, QualityFact, QualityReport } from '@jifen/policies';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { type BarRow, BarTable } from '../../charts';
import { useText } from '../../i18n';
import { formatCount, formatShare } from '../../numbers';
import { spreadRows } from '../quality/spread-rows';
import type { Names } from './names';
import type { Chosen } from './PartList';
import { settingRows } from './setting-rows';
import { PREVIEW_PERSONS } from './use-preview';

interface PreviewPanelProps {
  chosen: Chosen;
  settings: GenerationSettings;
  facts: readonly QualityFact[];
  report: QualityReport | null;
  names: Names;
}

/** What the settings say and what 200 persons made by them are like, side by side. */
export function PreviewPanel({ chosen, settings, facts, report, names }: PreviewPanelProps) {
  const translate = useTranslate();
  const text = useText();
  const said = useMemo(() => {
    if (chosen.kind !== 'fact') return [];
    const fact = settings.facts[chosen.id];
    return fact ? settingRows(chosen.id, fact.model, names, translate) : [];
  }, [chosen, settings, names, translate]);
  const rows = useMemo(
    () => (report ? previewRows(chosen, report, facts, names, text, translate) : []),
    [chosen, report, facts, names, text, translate],
  );
  const heads = {
    label: translate('populations.quality.column.value'),
    value: translate('populations.quality.column.persons'),
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, alignContent: 'start', p: 2, minWidth: 0 }}>
      {said.length > 0 && (
        <BarTable
          embedded
          title={translate('populations.settings.said')}
          rows={said}
          most={10_000}
          heads={{ ...heads, value: translate('populations.settings.share') }}
        />
      )}
      {report === null ? (
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
          {translate('populations.settings.noPreview')}
        </Typography>
      ) : (
        <BarTable
          embedded
          title={translate('populations.settings.preview', { count: PREVIEW_PERSONS })}
          note={previewNote(chosen, report, translate)}
          rows={rows}
          heads={heads}
        />
      )}
    </Box>
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

function previewNote(chosen: Chosen, report: QualityReport, translate: Translate): string | undefined {
  const fact = chosen.kind === 'fact' ? report.facts.find(({ id }) => id === chosen.id) : undefined;
  return fact && fact.unknown > 0
    ? translate('populations.settings.previewUnknown', { count: formatCount(fact.unknown) })
    : undefined;
}

function previewRows(
  chosen: Chosen,
  report: QualityReport,
  facts: readonly QualityFact[],
  names: Names,
  text: ReturnType<typeof useText>,
  translate: Translate,
): BarRow[] {
  const row = (label: string, count: number, of: number): BarRow => ({
    label,
    value: count,
    text: `${formatCount(count)} · ${formatShare(count, of)}`,
  });
  switch (chosen.kind) {
    case 'people': {
      const { households, sizes } = report.households;
      return sizes.map(({ size, households: count }) =>
        row(translate('populations.settings.householdOf', { size }), count, households),
      );
    }
    case 'scene': {
      const scenes = report.applications.scenes.filter(({ scene }) => scene === chosen.id);
      const all = scenes.reduce((sum, { applications }) => sum + applications, 0);
      return scenes.map(({ pool, applications }) =>
        row(pool === null ? names.scene(chosen.id) : names.pool(chosen.id, pool), applications, all),
      );
    }
    case 'fact': {
      const quality = report.facts.find(({ id }) => id === chosen.id);
      const type = facts.find(({ id }) => id === chosen.id)?.type;
      return quality ? spreadRows(quality.spread, quality.known, type, text, translate) : [];
    }
  }
}
