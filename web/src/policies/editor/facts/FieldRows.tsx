import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../../i18n';
import { called } from './called';
import { PlusIcon } from '../../../icons';
import { RADIUS, useTokens } from '../../../theme';
import { emptyField, type FieldForm, type TypeForm } from './fact-form';
import { NAME_COLUMNS, NameCells } from './NameCells';
import type { Wrong } from './read-fact-form';
import { movedTo, nextKey } from './row-edits';
import { RowTools } from './RowTools';

/** What the fields for the type of one field need. */
export interface FieldTypeProps {
  readonly type: TypeForm;
  readonly named: TypeForm;
  readonly label: string;
  readonly place: string;
  readonly onChange: (type: TypeForm) => void;
}

interface FieldRowsProps {
  fields: readonly FieldForm[];
  /** The same with proposed ids. */
  named: readonly FieldForm[];
  place: string;
  wrong: Wrong;
  renderType: (props: FieldTypeProps) => ReactNode;
  onChange: (fields: readonly FieldForm[]) => void;
}

/** The fields of a record, each with its label, code and type. */
export function FieldRows({ fields, named, place, wrong, renderType, onChange }: FieldRowsProps) {
  const translate = useTranslate();
  const { language } = useLanguage();
  const tokens = useTokens();
  const none = wrong.get(place);
  return (
    <Box role="group" aria-label={translate('factEdit.fields')} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('factEdit.fields')}
      </Typography>
      {fields.map((field, index) => {
        const { key, id, label, optional, type } = field;
        const change = (patch: Partial<FieldForm>): void => onChange(fields.with(index, { ...field, ...patch }));
        const say = (name: string): string => translate(`factEdit.field.${name}`, { row: index + 1 });
        return (
          <Box
            key={key}
            sx={{
              display: 'grid',
              gap: 1,
              p: 1,
              border: `1px solid ${tokens.divider}`,
              borderRadius: `${RADIUS.control}px`,
            }}
          >
            <Box
              sx={{
                display: 'grid',
                gap: 0.75,
                gridTemplateColumns: NAME_COLUMNS,
                alignItems: 'start',
              }}
            >
              <NameCells
                label={label}
                code={id}
                proposed={named[index]?.id}
                reason={wrong.get(`${place}/${index}/label`)}
                nameOf={say}
                onLabel={(next) => change({ label: next })}
                onCode={(next) => change({ id: next })}
              />
              <RowTools
                name={called(label, language) || translate('factEdit.fieldName', { row: index + 1 })}
                index={index}
                count={fields.length}
                onMove={(to) => onChange(movedTo(fields, index, to))}
                onRemove={() => onChange(fields.toSpliced(index, 1))}
              />
            </Box>
            {renderType({
              type,
              named: named[index]?.type ?? type,
              label: say('type'),
              place: `${place}/${index}/type`,
              onChange: (next) => change({ type: next }),
            })}
            <FormControlLabel
              control={<Checkbox checked={optional} onChange={(_, next) => change({ optional: next })} />}
              label={translate('factEdit.optional')}
            />
          </Box>
        );
      })}
      {none && <FormHelperText error>{translate(`factEdit.wrong.${none}`)}</FormHelperText>}
      <Button
        size="small"
        startIcon={<PlusIcon size={14} />}
        sx={{ justifySelf: 'start' }}
        onClick={() => onChange([...fields, emptyField(nextKey(fields))])}
      >
        {translate('factEdit.addField')}
      </Button>
    </Box>
  );
}
