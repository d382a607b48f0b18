import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { PlusIcon } from '../../../icons';
import { emptyOption, type OptionForm } from './fact-form';
import { isMistake, type Wrong } from './read-fact-form';
import { movedTo, nextKey } from './row-edits';
import { RowTools } from './RowTools';

interface OptionRowsProps {
  options: readonly OptionForm[];
  /** The same with proposed codes, to show what an empty one becomes. */
  named: readonly OptionForm[];
  place: string;
  wrong: Wrong;
  onChange: (options: readonly OptionForm[]) => void;
}

/** The options of a fact, a line each: label, English label, code; from lowest to highest where they are ordered. */
export function OptionRows({ options, named, place, wrong, onChange }: OptionRowsProps) {
  const translate = useTranslate();
  const none = wrong.get(place);
  const cell = (row: number, name: 'label' | 'english' | 'code'): string =>
    translate(`factEdit.option.${name}`, { row: row + 1 });
  return (
    <Box role="group" aria-label={translate('factEdit.options')} sx={{ display: 'grid', gap: 0.75 }}>
      {options.map((option, index) => {
        const { key, code, label } = option;
        const change = (patch: Partial<OptionForm>): void => onChange(options.with(index, { ...option, ...patch }));
        const reason = wrong.get(`${place}/${index}/label`);
        return (
          <Box
            key={key}
            sx={{
              display: 'grid',
              gap: 0.75,
              gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 3fr) minmax(0, 2fr) auto auto auto',
              alignItems: 'start',
            }}
          >
            <TextField
              size="small"
              value={label.zh}
              placeholder={translate('factEdit.head.label')}
              error={isMistake(reason)}
              helperText={reason && translate(`factEdit.wrong.${reason}`)}
              onChange={(event) => change({ label: { ...label, zh: event.target.value } })}
              slotProps={{ htmlInput: { 'aria-label': cell(index, 'label'), maxLength: 200 } }}
            />
            <TextField
              size="small"
              value={label.en}
              placeholder={translate('factEdit.head.english')}
              onChange={(event) => change({ label: { ...label, en: event.target.value } })}
              slotProps={{ htmlInput: { 'aria-label': cell(index, 'english'), maxLength: 200 } }}
            />
            <TextField
              size="small"
              value={code ?? ''}
              placeholder={named[index]?.code ?? translate('factEdit.head.code')}
              onChange={(event) => change({ code: event.target.value === '' ? null : event.target.value })}
              slotProps={{ htmlInput: { 'aria-label': cell(index, 'code'), maxLength: 64, spellCheck: false } }}
            />
            <RowTools
              name={label.zh || translate('factEdit.optionName', { row: index + 1 })}
              index={index}
              count={options.length}
              onMove={(to) => onChange(movedTo(options, index, to))}
              onRemove={() => onChange(options.toSpliced(index, 1))}
            />
          </Box>
        );
      })}
      {none && <FormHelperText error>{translate(`factEdit.wrong.${none}`)}</FormHelperText>}
      <Button
        size="small"
        startIcon={<PlusIcon size={14} />}
        sx={{ justifySelf: 'start' }}
        onClick={() => onChange([...options, emptyOption(nextKey(options))])}
      >
        {translate('factEdit.addOption')}
      </Button>
    </Box>
  );
}
