import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import {
  CreateBase,
  maxLength,
  maxValue,
  minValue,
  NumberInput,
  required,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  useTranslate,
} from 'react-admin';
import { FlagIcon, PlusIcon } from '../icons';
import { Page } from '../layout';
import { formatCount } from '../numbers';
import { Notice } from '../problems';
import { today } from '../simulations/inputs/today';
import { useTokens } from '../theme';
import { MOST_PERSONS } from './population';

/** Fields as wide as the form, evenly apart. */
const FORM = {
  '& .MuiStack-root': { gap: 2 },
  '& .MuiFormControl-root, & .MuiTextField-root': { m: 0, width: '100%' },
};

const SEED_LIMIT = Number.MAX_SAFE_INTEGER;
const whole = (message: string) => (value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? message : undefined;

/** A new population: name, seed, size and day; everything else the generator decides. */
export function PopulationCreate() {
  const translate = useTranslate();
  const tokens = useTokens();
  const onlyWhole = whole(translate('populations.whole'));
  return (
    <CreateBase redirect="show">
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
            <SimpleForm
              sx={FORM}
              defaultValues={{ seed: 20_260_601, persons: 10_000, asOf: today() }}
              toolbar={
                <Toolbar>
                  <SaveButton alwaysEnable label="populations.generate" icon={<PlusIcon size={15} />} />
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
            </SimpleForm>
          </Card>
          <Notice tone={tokens.mark} icon={FlagIcon}>
            <Typography sx={{ fontWeight: 600 }}>{translate('populations.generator.title')}</Typography>
            <Typography sx={{ whiteSpace: 'pre-line' }}>{translate('populations.generator.text')}</Typography>
          </Notice>
        </Box>
      </Page>
    </CreateBase>
  );
}
