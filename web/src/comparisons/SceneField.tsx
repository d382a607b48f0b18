import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { allRows } from '../data-provider';

interface SceneFieldProps {
  /** Id of the chosen round; null for none. */
  value: string | null;
  onChange: (sceneId: string | null) => void;
}

/** A registered round of a scene, as far as it is chosen here. */
interface RoundChoice {
  readonly id: string;
  readonly title: string;
}

/** Chooses the registered round whose applications are ranked under both policies; may be left open. */
export function SceneField({ value, onChange }: SceneFieldProps) {
  const translate = useTranslate();
  const label = translate('comparisons.input.scene');
  const { data, isError } = useQuery({
    queryKey: ['scene-choices'],
    queryFn: ({ signal }) => allRows<RoundChoice>('scenes', signal),
  });
  return (
    <TextField
      select
      fullWidth
      label={label}
      helperText={translate(isError ? 'comparisons.input.scenesFailed' : 'comparisons.input.sceneHelp')}
      error={isError}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      slotProps={{ select: { native: true }, htmlInput: { 'aria-label': label } }}
    >
      <option value="">{translate('comparisons.input.noScene')}</option>
      {(data ?? []).map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </TextField>
  );
}
