import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../../i18n';
import { called } from './called';
import { PlusIcon } from '../../../icons';
import { emptyOption, type OptionForm } from './fact-form';
import { NAME_COLUMNS, NameCells } from './NameCells';
import type { Wrong } from './read-fact-form';
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
  const { language } = useLanguage();
  const none = wrong.get(place);
  return (
    <Box role="group" aria-label={translate('factEdit.options')} sx={{ display: 'grid', gap: 0.75 }}>
      {options.map((option, index) => {
        const { key, code, label } = option;
        const change = (patch: Partial<OptionForm>): void => onChange(options.with(index, { ...option, ...patch }));
        return (
          <Box
            key={key}
            sx={{
              display: 'grid',
              gap: 0.75,
              gridTemplateColumns: NAME_COLUMNS,
              alignItems: 'start',
            }}
          >
            <NameCells
              label={label}
              code={code}
              proposed={named[index]?.code}
              reason={wrong.get(`${place}/${index}/label`)}
              nameOf={(name) => translate(`factEdit.option.${name}`, { row: index + 1 })}
              onLabel={(next) => change({ label: next })}
              onCode={(next) => change({ code: next })}
            />
            <RowTools
              name={called(label, language) || translate('factEdit.optionName', { row: index + 1 })}
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
