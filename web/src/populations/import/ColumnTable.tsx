import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { useTokens } from '../../theme';
import { type ColumnChoice, meaningsOf, keyOfUse } from './column-choice';
import type { ColumnUse, ImportColumn, MappingSuggestion } from './population-import';

type Guess = MappingSuggestion['columns'][number];

interface ColumnTableProps {
  columns: readonly ImportColumn[];
  uses: readonly ColumnUse[];
  guesses: readonly Guess[];
  choices: readonly ColumnChoice[];
  /** Columns that still lack something, by place. */
  open: ReadonlySet<number>;
  onChange: (column: number, use: ColumnUse) => void;
  onValues: (column: number) => void;
}

/** Values of a column that are shown beside its heading. */
const SAMPLES = 3;

/** The columns of the file, and what each of them is taken for. */
export function ColumnTable({ columns, uses, guesses, choices, open, onChange, onValues }: ColumnTableProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={translate('imports.columns')}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('imports.field.column')}</TableCell>
            <TableCell>{translate('imports.field.samples')}</TableCell>
            <TableCell sx={{ width: 320 }}>{translate('imports.field.use')}</TableCell>
            <TableCell sx={{ width: 130 }}>{translate('imports.field.guess')}</TableCell>
            <TableCell sx={{ width: 120 }} />
          </TableRow>
        </TableHead>
        <TableBody>
          {columns.map((column, index) => (
            <ColumnRow
              key={column.heading}
              index={index}
              column={column}
              use={uses[index] ?? UNDECIDED}
              guess={guesses[index]}
              choices={choices}
              isOpen={open.has(index)}
              onChange={onChange}
              onValues={onValues}
            />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

const UNDECIDED: ColumnUse = { use: 'undecided' };

interface ColumnRowProps extends Pick<ColumnTableProps, 'choices' | 'onChange' | 'onValues'> {
  index: number;
  column: ImportColumn;
  use: ColumnUse;
  guess: Guess | undefined;
  isOpen: boolean;
}

const ColumnRow = memo(function ColumnRow(props: ColumnRowProps) {
  const { index, column, use, guess, choices, isOpen, onChange, onValues } = props;
  const translate = useTranslate();
  const tokens = useTokens();
  const chosen = choices.find(({ key }) => key === keyOfUse(use)) ?? null;
  const samples = column.values.slice(0, SAMPLES).map(({ text }) => text);
  const isGuess = guess !== undefined && guess.confidence > 0 && keyOfUse(guess.use) === keyOfUse(use);
  const meanings = Object.keys(meaningsOf(use)).length;
  return (
    <TableRow sx={{ background: isOpen ? tokens.pending.tint : undefined }}>
      <TableCell sx={{ fontWeight: 600, maxWidth: 220 }}>
        {column.heading}
        {column.identity && (
          <Typography variant="caption" component="div" sx={{ color: tokens.mark.text }}>
            {translate(`imports.identity.${column.identity}`)}
          </Typography>
        )}
        {column.formulas && (
          <Typography variant="caption" component="div" sx={{ color: tokens.pending.text }}>
            {translate('imports.formulas', { smart_count: column.formulas.count, first: column.formulas.first })}
          </Typography>
        )}
      </TableCell>
      <TableCell
        title={samples.join(' · ')}
        sx={{
          maxWidth: 260,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
          color: 'text.secondary',
        }}
      >
        {samples.join(' · ') || '—'}
      </TableCell>
      <TableCell>
        <Autocomplete
          size="small"
          options={choices}
          value={chosen}
          groupBy={({ group }) => group}
          getOptionKey={({ key }) => key}
          getOptionLabel={({ label, group, use: { use: kind } }) => (kind === 'field' ? `${group} ${label}` : label)}
          renderOption={({ key, ...option }, { label }) => (
            <li key={key} {...option}>
              {label}
            </li>
          )}
          isOptionEqualToValue={(option, value) => option.key === value.key}
          onChange={(_, choice) => onChange(index, choice?.use ?? UNDECIDED)}
          renderInput={(input) => (
            <TextField
              {...input}
              placeholder={translate('imports.use.undecided')}
              slotProps={{
                htmlInput: {
                  ...input.inputProps,
                  'aria-label': translate('imports.useOf', { column: column.heading }),
                },
              }}
            />
          )}
        />
      </TableCell>
      <TableCell sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {isGuess && guess.isRemembered && translate('imports.remembered')}
        {isGuess && !guess.isRemembered && translate('imports.guessed', { percent: guess.confidence })}
      </TableCell>
      <TableCell>
        {use.use === 'fact' && (
          <Button size="small" onClick={() => onValues(index)}>
            {translate('imports.values.open', { smart_count: meanings })}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
});
