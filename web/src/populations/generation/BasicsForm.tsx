import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import {
  FormDataConsumer,
  maxLength,
  maxValue,
  minValue,
  NumberInput,
  required,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  useSaveContext,
  useTranslate,
} from 'react-admin';
import { PlusIcon } from '../../icons';
import { formatCount } from '../../numbers';
import { today } from '../../simulations/inputs/today';
import { MOST_PERSONS } from '../population';
import type { PreviewGround } from './use-preview';

/** Fields as wide as the form, evenly apart. */
const FORM = {
  '& .MuiStack-root': { gap: 2 },
  '& .MuiFormControl-root, & .MuiTextField-root': { m: 0, width: '100%' },
};

const SEED_LIMIT = Number.MAX_SAFE_INTEGER;
const whole = (message: string) => (value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? message : undefined;

/** What is there before somebody types. */
export const FIRST_GROUND = (): PreviewGround => ({ seed: 20_260_601, asOf: today() });

interface BasicsFormProps {
  /** False while the settings cannot be used. */
  canSave: boolean;
  /** Told of seed and day, for the preview. */
  onGround: (ground: PreviewGround) => void;
}

/** Name, seed, size and day of a new population. */
export function BasicsForm({ canSave, onGround }: BasicsFormProps) {
  const translate = useTranslate();
  const onlyWhole = whole(translate('populations.whole'));
  return (
    <SimpleForm
      sx={FORM}
      defaultValues={{ ...FIRST_GROUND(), persons: 10_000 }}
      toolbar={
        <Toolbar>
          <SaveButton
            alwaysEnable={canSave}
            disabled={!canSave}
            label="populations.generate"
            icon={<PlusIcon size={15} />}
          />
        </Toolbar>
      }
    >
      <TextInput
        source="name"
        label="populations.field.name"
        validate={[required(), maxLength(100)]}
        helperText="populations.nameHelp"
        autoComplete="off"
      />
      <NumberInput
        source="seed"
        label="populations.field.seed"
        step={1}
        validate={[required(), minValue(0), maxValue(SEED_LIMIT), onlyWhole]}
        helperText="populations.seedHelp"
      />
      <NumberInput
        source="persons"
        label="populations.field.persons"
        step={1}
        validate={[required(), minValue(1), maxValue(MOST_PERSONS), onlyWhole]}
        helperText={translate('populations.personsHelp', { most: formatCount(MOST_PERSONS) })}
      />
      <TextInput
        source="asOf"
        type="date"
        label="populations.field.asOf"
        validate={required()}
        helperText="populations.asOfHelp"
      />
      <FormDataConsumer>
        {({ formData }: { formData: Readonly<Record<string, unknown>> }) => (
          <>
            <Ground seed={formData['seed']} asOf={formData['asOf']} onGround={onGround} />
            <Working persons={formData['persons']} />
          </>
        )}
      </FormDataConsumer>
    </SimpleForm>
  );
}

interface GroundProps extends Pick<BasicsFormProps, 'onGround'> {
  seed: unknown;
  asOf: unknown;
}

function Ground({ seed, asOf, onGround }: GroundProps) {
  useEffect(() => {
    if (typeof seed === 'number' && typeof asOf === 'string') onGround({ seed, asOf });
  }, [seed, asOf, onGround]);
  return null;
}

function Working({ persons }: { persons: unknown }) {
  const translate = useTranslate();
  const { saving = false } = useSaveContext();
  if (!saving) return null;
  return (
    <div role="status" style={{ width: '100%' }}>
      <LinearProgress />
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
        {translate('populations.settings.working', { count: formatCount(typeof persons === 'number' ? persons : 0) })}
      </Typography>
    </div>
  );
}
