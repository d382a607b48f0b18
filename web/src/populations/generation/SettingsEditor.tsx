import { type Finding, type GenerationSettings, valueAt, withValueAt } from '@jifen/policies';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { Section } from '../../layout';
import { FindingList } from '../../problems';
import { namesFor } from './names';
import { PartEditor } from './PartEditor';
import { type Chosen, PartList, pointerOf } from './PartList';
import type { Preset } from './preset';
import { PreviewPanel } from './PreviewPanel';
import { type PreviewGround, previewFacts, usePreview } from './use-preview';

/** Findings that show before the rest is asked for. */
const FINDINGS = 4;

interface SettingsEditorProps {
  preset: Preset;
  settings: GenerationSettings;
  findings: readonly Finding[];
  ground: PreviewGround;
  onChange: (settings: GenerationSettings) => void;
}

/** The assumptions of a population, part by part, beside what 200 persons made by them are like. */
export function SettingsEditor({ preset, settings, findings, ground, onChange }: SettingsEditorProps) {
  const translate = useTranslate();
  const text = useText();
  const [chosen, choose] = useState<Chosen>({ kind: 'people' });
  const names = useMemo(() => namesFor(preset, settings, text, translate), [preset, settings, text, translate]);
  const facts = useMemo(() => previewFacts(preset.settings, preset.facts), [preset]);
  const report = usePreview(settings, facts, ground);
  const root = pointerOf(chosen);
  const isChanged = (pointer: string) => valueAt(settings, pointer) !== valueAt(preset.settings, pointer);
  const isWrong = (pointer: string) =>
    findings.some((finding) => finding.pointer === pointer || finding.pointer.startsWith(`${pointer}/`));
  return (
    <Section
      title={translate('populations.settings.title')}
      note={text(settings.note)}
      actions={
        <>
          {isChanged(root) && (
            <Button
              size="small"
              variant="outlined"
              onClick={() => onChange(withValueAt(settings, root, valueAt(preset.settings, root)))}
            >
              {translate('populations.settings.resetPart')}
            </Button>
          )}
          {settings !== preset.settings && (
            <Button size="small" variant="outlined" onClick={() => onChange(preset.settings)}>
              {translate('populations.settings.reset')}
            </Button>
          )}
        </>
      }
    >
      {findings.length > 0 && (
        <Box sx={{ px: 2, pb: 2 }}>
          <FindingList
            findings={findings}
            limit={FINDINGS}
            onFix={({ fix }) => fix && onChange(withValueAt(settings, fix.pointer, fix.value))}
          />
        </Box>
      )}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: '220px minmax(0, 1fr)',
            xl: '220px minmax(0, 3fr) minmax(0, 2fr)',
          },
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <PartList
          settings={settings}
          names={names}
          chosen={chosen}
          onChoose={choose}
          isWrong={isWrong}
          isChanged={isChanged}
        />
        <PartEditor
          key={root}
          chosen={chosen}
          settings={settings}
          names={names}
          onChange={(pointer, value) => onChange(withValueAt(settings, pointer, value))}
        />
        <Box
          sx={{ gridColumn: { md: '2', xl: '3' }, borderLeft: { xl: 1 }, borderColor: { xl: 'divider' }, minWidth: 0 }}
        >
          <PreviewPanel chosen={chosen} settings={settings} facts={facts} report={report} names={names} />
        </Box>
      </Box>
    </Section>
  );
}
