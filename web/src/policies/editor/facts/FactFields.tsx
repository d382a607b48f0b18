import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import type { Department, Finding } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import type { FactForm } from './fact-form';
import type { Wrong } from './read-fact-form';
import { TypeFields } from './TypeFields';
import { WordsFields } from './WordsFields';

interface FactFieldsProps {
  form: FactForm;
  /** The same with proposed ids. */
  named: FactForm;
  wrong: Wrong;
  /** The fact is new: its id can still be chosen; why not that one, where there is a reason. */
  isNew: boolean;
  idRefusal: Finding | undefined;
  departments: readonly Department[];
  onChange: (form: FactForm) => void;
}

/** The declaration of a fact as a form. */
export function FactFields({ form, named, wrong, isNew, idRefusal, departments, onChange }: FactFieldsProps) {
  const translate = useTranslate();
  const text = useText();
  const say = (key: string): string => translate(`factEdit.${key}`);
  const change = (patch: Partial<FactForm>): void => onChange({ ...form, ...patch });
  const mode = wrong.get('mode');
  return (
    <Box sx={{ display: 'grid', gap: 1.5, pt: 1 }}>
      <WordsFields
        autoFocus
        isRequired
        labels={[say('label'), say('labelEnglish')]}
        value={form.label}
        wrong={wrong.get('label')}
        most={200}
        onChange={(label) => change({ label })}
      />
      <TextField
        label={say('id')}
        value={named.id ?? ''}
        disabled={!isNew}
        error={idRefusal !== undefined}
        helperText={
          idRefusal ? (
            <>
              {text(idRefusal.message)}
              <br />
              {text(idRefusal.remedy)}
            </>
          ) : (
            say(isNew ? 'idHelp' : 'idFixed')
          )
        }
        onChange={(event) => change({ id: event.target.value === '' ? null : event.target.value })}
        slotProps={{ htmlInput: { maxLength: 64, spellCheck: false, autoComplete: 'off' } }}
      />
      <TypeFields
        type={form.type}
        named={named.type}
        label={say('type')}
        place="type"
        wrong={wrong}
        unit={form.unit.zh === '' ? '' : text(form.unit)}
        onChange={(type) => change({ type })}
      />
      <WordsFields
        labels={[say('unit'), say('unitEnglish')]}
        value={form.unit}
        wrong={wrong.get('unit')}
        most={50}
        onChange={(unit) => change({ unit })}
      />
      <WordsFields
        labels={[say('description'), say('descriptionEnglish')]}
        value={form.description}
        wrong={wrong.get('description')}
        help={say('descriptionHelp')}
        most={2000}
        onChange={(description) => change({ description })}
      />
      <TextField
        select
        label={say('department')}
        value={form.department}
        onChange={(event) => change({ department: event.target.value })}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="">{say('none')}</option>
        {departments.map(({ id, title }) => (
          <option key={id} value={id}>
            {text(title)}
          </option>
        ))}
      </TextField>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' }}>
        <TextField
          select
          label={say('mode')}
          value={form.mode}
          error={mode !== undefined}
          helperText={mode && say(`wrong.${mode}`)}
          onChange={(event) => change({ mode: event.target.value as FactForm['mode'] })}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        >
          <option value="">{say('none')}</option>
          <option value="exchange">{say('modes.exchange')}</option>
          <option value="self-declared">{say('modes.self-declared')}</option>
        </TextField>
        <TextField
          label={say('database')}
          value={form.database}
          onChange={(event) => change({ database: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
        />
      </Box>
      <FormControlLabel
        control={<Checkbox checked={form.personal} onChange={(_, personal) => change({ personal })} />}
        label={say('personal')}
      />
    </Box>
  );
}
