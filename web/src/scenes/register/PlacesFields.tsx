import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { Scene } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { Count } from '../../numbers';
import type { FieldProblem, RoundField } from './check-round';
import { FieldHelp } from './FieldHelp';
import { placesSum, placesText } from './round-form';
import type { RoundDraft } from './use-round-form';

interface PlacesFieldsProps {
  draft: RoundDraft;
  scene: Scene;
  problemOf: (field: RoundField) => FieldProblem | undefined;
}

/** Places of the round: one number, or one for each pool with their sum. */
export function PlacesFields({ draft, scene, problemOf }: PlacesFieldsProps) {
  const translate = useTranslate();
  const text = useText();
  const { form, change } = draft;
  if (!scene.ranked) return <Box sx={{ color: 'text.secondary' }}>{translate('scenes.register.unranked')}</Box>;
  const field = (name: RoundField, label: string, value: string, onChange: (value: string) => void) => (
    <TextField
      key={name}
      id={`round-${name}`}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={problemOf(name) !== undefined}
      helperText={<FieldHelp problem={problemOf(name)} />}
      slotProps={{
        htmlInput: { inputMode: 'numeric', autoComplete: 'off' },
        formHelperText: { component: 'div' },
        inputLabel: { sx: { whiteSpace: 'normal' } },
      }}
    />
  );
  if (scene.pools.length === 0) {
    return field('quota', translate('scenes.register.quota'), placesText(form.quota, scene.quota), (quota) =>
      change({ quota }),
    );
  }
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
          alignItems: 'start',
        }}
      >
        {scene.pools.map(({ id, title, quota }) =>
          field(`pools.${id}`, text(title), placesText(form.pools[id], quota), (places) =>
            change({ pools: { ...form.pools, [id]: places } }),
          ),
        )}
      </Box>
      <Box role="status" sx={{ mt: 1.25, fontWeight: 600 }}>
        {translate('scenes.sum')} <Count value={placesSum(form, scene)} />
      </Box>
    </>
  );
}
