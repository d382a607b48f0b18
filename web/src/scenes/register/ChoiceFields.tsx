import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useMe } from '../../auth-provider';
import { useText } from '../../i18n';
import { formatCount } from '../../numbers';
import type { VersionRow } from '../../versions/version';
import type { FieldProblem, RoundField } from './check-round';
import { FieldHelp } from './FieldHelp';
import { isInCharge } from './in-charge';
import type { PopulationRow } from './populations';
import type { RoundDraft } from './use-round-form';

interface ChoiceFieldsProps {
  draft: RoundDraft;
  versions: readonly VersionRow[];
  populations: readonly PopulationRow[];
  problemOf: (field: RoundField) => FieldProblem | undefined;
}

interface Option {
  readonly id: string;
  readonly label: string;
  /** Shown, but not to be chosen. */
  readonly disabled?: boolean;
}

/** What is frozen: version and scene; how the round is called; on whose applications it is tried. */
export function ChoiceFields({ draft, versions, populations, problemOf }: ChoiceFieldsProps) {
  const translate = useTranslate();
  const text = useText();
  const me = useMe();
  const { form, change, version, scene, title } = draft;
  const help = (field: RoundField, hint?: string) => <FieldHelp problem={problemOf(field)} hint={hint} />;
  const common = (field: RoundField, hint?: string) => ({
    id: `round-${field}`,
    label: translate(`scenes.register.field.${field}`),
    error: problemOf(field) !== undefined,
    helperText: help(field, hint),
  });
  const select = (
    field: RoundField,
    value: string,
    options: readonly Option[],
    onChange: (id: string) => void,
    hint?: string,
  ) => (
    <TextField
      {...common(field, hint)}
      select
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { native: true }, formHelperText: { component: 'div' } }}
    >
      {options.length === 0 && <option value="">{translate('scenes.register.nothing')}</option>}
      {options.map(({ id, label, disabled }) => (
        <option key={id} value={id} disabled={disabled}>
          {label}
        </option>
      ))}
    </TextField>
  );
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'start' }}>
      {select(
        'versionId',
        draft.versionId ?? '',
        versions.map((row) => ({
          id: row.id,
          label: `v${row.number} ${text(row.title)}（${translate(`status.version.${row.lifecycle}`)}）`,
        })),
        draft.chooseVersion,
        translate('scenes.register.frozenHint'),
      )}
      {select(
        'sceneId',
        scene?.id ?? '',
        (version.data?.document.scenes ?? []).map((offered) => {
          const department = version.data?.document.departments.find(({ id }) => id === offered.department);
          const own = isInCharge(me, offered);
          const label = own
            ? text(offered.title)
            : translate('scenes.register.otherDepartment', {
                scene: text(offered.title),
                department: text(department?.title ?? { zh: offered.department ?? '' }),
              });
          return { id: offered.id, label, disabled: !own };
        }),
        draft.chooseScene,
        scene?.description && text(scene.description),
      )}
      <TextField
        {...common('title')}
        value={title}
        onChange={(event) => change({ title: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' }, formHelperText: { component: 'div' } }}
      />
      <TextField
        {...common('year')}
        value={form.year}
        onChange={(event) => change({ year: event.target.value })}
        slotProps={{
          htmlInput: { inputMode: 'numeric', maxLength: 4, autoComplete: 'off' },
          formHelperText: { component: 'div' },
        }}
      />
      {select(
        'populationId',
        draft.populationId ?? '',
        populations.map(({ id, name, counts }) => ({
          id,
          label: translate('scenes.register.population', {
            name,
            persons: formatCount(counts.persons),
            applications: formatCount(counts.applications),
          }),
        })),
        (populationId) => change({ populationId }),
        translate(populations.length > 0 ? 'scenes.register.populationHint' : 'scenes.register.noPopulation'),
      )}
    </Box>
  );
}
