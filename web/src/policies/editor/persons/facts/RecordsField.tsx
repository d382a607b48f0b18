import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { Finding, RecordsFactType } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { CloseIcon, PlusIcon } from '../../../../icons';
import { useTokens } from '../../../../theme';
import { ScalarInput } from './ScalarInput';

interface RecordsFieldProps {
  type: RecordsFactType;
  label: string;
  /** Pointer of the fact in the person. */
  pointer: string;
  value: unknown;
  findings: readonly Finding[];
  readOnly: boolean;
  onChange: (value: readonly unknown[]) => void;
}

type Row = Readonly<Record<string, unknown>>;

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value)
    ? value.map((row: unknown) => (typeof row === 'object' && row !== null ? (row as Row) : {}))
    : [];
}

/** A list of records as a small table: one row a record, one column a field. No record at all is something else than unknown. */
export function RecordsField({ type, label, pointer, value, findings, readOnly, onChange }: RecordsFieldProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const rows = rowsOf(value);
  const isKnown = value !== null && value !== undefined;
  const write = (at: number, field: string, next: unknown): void =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [field]: next } : row)));
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {rows.length > 0 && (
        <Box
          component="table"
          aria-label={label}
          sx={{
            width: '100%',
            borderCollapse: 'collapse',
            '& th': { fontSize: 12, fontWeight: 400, textAlign: 'left', color: 'text.secondary', p: 0.25 },
            '& td': { p: 0.25, borderTop: `1px solid ${tokens.divider}`, verticalAlign: 'top' },
          }}
        >
          <thead>
            <tr>
              {type.fields.map((field) => (
                <th key={field.id} scope="col">
                  {text(field.label)}
                </th>
              ))}
              <th scope="col" aria-label={translate('persons.records.remove')} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {type.fields.map((field) => (
                  <td key={field.id}>
                    <ScalarInput
                      type={field.type}
                      label={translate('persons.records.cell', { fact: label, row: at + 1, field: text(field.label) })}
                      value={row[field.id]}
                      wrong={findings.some((each) => each.pointer === `${pointer}/${at}/${field.id}`)}
                      blank={field.optional ? translate('persons.records.none') : ''}
                      readOnly={readOnly}
                      onChange={(next) => write(at, field.id, next)}
                    />
                  </td>
                ))}
                <td style={{ width: 32 }}>
                  <IconButton
                    size="small"
                    disabled={readOnly}
                    aria-label={translate('persons.records.removeOne', { fact: label, row: at + 1 })}
                    onClick={() => onChange(rows.filter((_, index) => index !== at))}
                  >
                    <CloseIcon size={14} />
                  </IconButton>
                </td>
              </tr>
            ))}
          </tbody>
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Button
          size="small"
          startIcon={<PlusIcon size={14} />}
          disabled={readOnly || rows.length >= type.most}
          onClick={() => onChange([...rows, {}])}
          aria-label={translate('persons.records.addTo', { fact: label })}
        >
          {translate('persons.records.add')}
        </Button>
        {rows.length === 0 && (
          <Button
            size="small"
            variant="text"
            aria-pressed={isKnown}
            disabled={readOnly}
            aria-label={translate('persons.records.emptyOf', { fact: label })}
            onClick={() => onChange([])}
            sx={isKnown ? { fontWeight: 600, color: tokens.primary.text, background: tokens.primary.tint } : undefined}
          >
            {translate('persons.records.empty')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
