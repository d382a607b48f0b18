import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { Section } from '../../layout';
import type { ImportFact } from './population-import';

interface MissingFactsProps {
  /** Facts to which no column is mapped. */
  facts: readonly ImportFact[];
  /** Those of them that somebody has said were not collected. */
  confirmed: readonly string[];
  onChange: (confirmed: readonly string[]) => void;
}

/** Facts that the file does not have, each by name, to be confirmed as not collected. */
export function MissingFacts({ facts, confirmed, onChange }: MissingFactsProps) {
  const translate = useTranslate();
  const text = useText();
  if (facts.length === 0) return null;
  const said = new Set(confirmed);
  const left = facts.filter(({ id }) => !said.has(id)).length;
  return (
    <Section
      title={translate('imports.missing.title')}
      note={left === 0 ? translate('imports.missing.done') : translate('imports.missing.left', { smart_count: left })}
      actions={
        left > 0 && (
          <Button size="small" onClick={() => onChange(facts.map(({ id }) => id))}>
            {translate('imports.missing.all', { smart_count: facts.length })}
          </Button>
        )
      }
      padded
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))' }}>
        {facts.map(({ id, label }) => (
          <FormControlLabel
            key={id}
            control={
              <Checkbox
                size="small"
                checked={said.has(id)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...confirmed, id] : confirmed.filter((fact) => fact !== id))
                }
              />
            }
            label={text(label)}
          />
        ))}
      </Box>
    </Section>
  );
}
