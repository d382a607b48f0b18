import { type GenerationSettings, type SettingsNode, settingsNodes, valueAt } from '@jifen/policies';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { CellEditor } from './CellEditor';
import type { Names } from './names';
import { NumberCell } from './NumberCell';
import { type Chosen, pointerOf } from './PartList';
import { TableEditor } from './TableEditor';

interface PartEditorProps {
  chosen: Chosen;
  settings: GenerationSettings;
  names: Names;
  onChange: (pointer: string, value: unknown) => void;
}

/** Single numbers of a part, by the end of their pointer; those that a part does not have are left out. */
const NUMBERS = [
  { end: '/couples', percent: true },
  { end: '/movedWithinProvince', percent: true },
  { end: '/spouseAgeSpread', percent: false },
  { end: '/registeredFromAge', percent: false },
  { end: '/unknown', percent: true },
  { end: '/model/lapsesPerYear', percent: true },
  { end: '/model/most', percent: false },
  { end: '/model/without', percent: false },
] as const;

function nodesOf(chosen: Chosen, settings: GenerationSettings): SettingsNode[] {
  return settingsNodes(settings).filter(({ kind, name }) =>
    chosen.kind === 'people' ? kind === 'built-in' : kind === chosen.kind && name === chosen.id,
  );
}

/** Everything that one part of the settings says, ready to be typed over. */
export function PartEditor({ chosen, settings, names, onChange }: PartEditorProps) {
  const translate = useTranslate();
  const text = useText();
  const root = pointerOf(chosen);
  const nodes = nodesOf(chosen, settings);
  const numbers = NUMBERS.flatMap(({ end, percent }) => {
    const value = valueAt(settings, root + end);
    return typeof value === 'number' ? [{ pointer: root + end, percent, value, name: lastOf(end) }] : [];
  });
  const note = chosen.kind === 'fact' ? settings.facts[chosen.id]?.note : undefined;
  const title = (pointer: string) => translate(`populations.settings.field.${lastOf(pointer)}`);
  return (
    <Box sx={{ display: 'grid', gap: 2, alignContent: 'start', p: 2, minWidth: 0 }}>
      <Box>
        <Typography variant="h3">{partName(chosen, names, translate)}</Typography>
        {note && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {text(note)}
          </Typography>
        )}
      </Box>
      {numbers.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1 }}>
          {numbers.map(({ pointer, percent, value, name }) => (
            <Box key={pointer} sx={{ display: 'grid', gap: 0.25 }}>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {translate(`populations.settings.field.${name}`)}
              </Typography>
              <NumberCell
                label={translate(`populations.settings.field.${name}`)}
                percent={percent}
                wide={!percent}
                value={value}
                onChange={(next) => onChange(pointer, next)}
              />
            </Box>
          ))}
        </Box>
      )}
      {nodes.flatMap(({ name, tables, cells }) => [
        ...tables.map((table) => (
          <TableEditor
            key={table.pointer}
            table={table}
            title={title(table.pointer)}
            owner={name}
            names={names}
            onChange={onChange}
          />
        )),
        ...cells.map(({ pointer, ...cell }) => (
          <Box key={pointer} component="section" aria-label={title(pointer)}>
            <Typography variant="h3" sx={{ mb: 0.5 }}>
              {title(pointer)}
            </Typography>
            <CellEditor
              cell={cell}
              label={title(pointer)}
              codeName={(code) => (chosen.kind === 'scene' ? names.pool(chosen.id, code) : names.code(name, code))}
              onChange={(value) => onChange(pointer, value)}
            />
          </Box>
        )),
      ])}
      {nodes.every(({ tables, cells }) => tables.length + cells.length === 0) && numbers.length <= 1 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('populations.settings.derived')}
        </Typography>
      )}
    </Box>
  );
}

function lastOf(pointer: string): string {
  return pointer.split('/').at(-1) ?? '';
}

function partName(chosen: Chosen, names: Names, translate: (key: string) => string): string {
  if (chosen.kind === 'people') return translate('populations.settings.part.people');
  return chosen.kind === 'scene' ? names.scene(chosen.id) : names.of(chosen.id);
}
