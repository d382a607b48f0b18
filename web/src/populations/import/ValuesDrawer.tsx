import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { FactType } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { formatCount } from '../../numbers';
import type { ImportFact, ValueMeanings } from './population-import';

interface ValuesDrawerProps {
  heading: string;
  fact: ImportFact;
  /** Values of the column, those that could not be read first. */
  values: readonly { readonly text: string; readonly count: number; readonly isUnread: boolean }[];
  meanings: ValueMeanings;
  onChange: (meanings: ValueMeanings) => void;
  onClose: () => void;
}

/** Stand for "read it as it is" and for "unknown" in a field's value. */
const AS_IS = '';
const UNKNOWN = '?';

/** Gives the values of a column a meaning: an option, another way to write it, or unknown. */
export function ValuesDrawer({ heading, fact, values, meanings, onChange, onClose }: ValuesDrawerProps) {
  const translate = useTranslate();
  const text = useText();
  const options = optionsOf(fact.type, text, translate);
  const set = (value: string, meaning: string) => {
    const { [value]: _, ...others } = meanings;
    onChange(meaning === AS_IS ? others : { ...others, [value]: meaning === UNKNOWN ? null : meaning });
  };
  return (
    <Drawer anchor="right" open onClose={onClose}>
      <Box sx={{ width: 480, maxWidth: '100vw', p: 2.5, display: 'grid', gap: 1.5 }}>
        <Typography variant="h2">{translate('imports.values.title', { column: heading })}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('imports.values.help', { fact: text(fact.label) })}
        </Typography>
        {values.length === 0 && <Typography>{translate('imports.values.none')}</Typography>}
        {values.map(({ text: value, count, isUnread }) => {
          const meaning = meanings[value];
          const held = meaning === undefined ? AS_IS : (meaning ?? UNKNOWN);
          return (
            <Box key={value} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 220px', gap: 1.5 }}>
              <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                <Typography sx={{ fontWeight: isUnread ? 700 : 400 }}>{value}</Typography>
                <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                  {translate(isUnread ? 'imports.values.unread' : 'imports.values.seen', { count: formatCount(count) })}
                </Typography>
              </Box>
              <TextField
                select
                size="small"
                value={held}
                onChange={(event) => set(value, event.target.value)}
                slotProps={{
                  select: { native: true },
                  htmlInput: { 'aria-label': translate('imports.values.of', { value }) },
                }}
              >
                <option value={AS_IS}>{translate('imports.values.asIs')}</option>
                <option value={UNKNOWN}>{translate('imports.values.unknown')}</option>
                {options.map(({ code, label }) => (
                  <option key={code} value={code}>
                    {label}
                  </option>
                ))}
              </TextField>
            </Box>
          );
        })}
        <Button variant="contained" color="primary" onClick={onClose} sx={{ justifySelf: 'start' }}>
          {translate('imports.values.done')}
        </Button>
      </Box>
    </Drawer>
  );
}

function optionsOf(
  type: FactType,
  text: ReturnType<typeof useText>,
  translate: (key: string) => string,
): { readonly code: string; readonly label: string }[] {
  if (type.kind === 'enumeration') return type.codes.map(({ code, label }) => ({ code, label: text(label) }));
  if (type.kind !== 'boolean') return [];
  return ['true', 'false'].map((code) => ({ code, label: translate(`ra.boolean.${code}`) }));
}
