import type { PlacedTable } from '@jifen/policies';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CellEditor } from './CellEditor';
import type { Names } from './names';
import { useTranslate } from 'react-admin';

interface TableEditorProps {
  table: PlacedTable;
  title: string;
  /** The fact whose codes the shares are of. */
  owner: string;
  names: Names;
  onChange: (pointer: string, value: unknown) => void;
}

/** A conditional table: one line for each condition, read from above, with its distribution to type over. */
export function TableEditor({ table, title, owner, names, onChange }: TableEditorProps) {
  const translate = useTranslate();
  const { rows } = table.table;
  const otherwise =
    rows.length === 0 ? translate('populations.settings.everybody') : translate('populations.settings.otherwise');
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {table.cells.map(({ pointer, ...cell }, index) => {
        const row = rows[index];
        const condition = row ? names.condition(row.when) : otherwise;
        return (
          <Box
            key={pointer}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 200px) minmax(0, 1fr)' },
              columnGap: 2,
              rowGap: 0.5,
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {condition}
            </Typography>
            <CellEditor
              cell={cell}
              label={condition}
              codeName={(code) => names.code(owner, code)}
              onChange={(value) => onChange(pointer, value)}
            />
          </Box>
        );
      })}
    </Box>
  );
}
