import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { FactRow } from '../facts/fact-row';
import { useText } from '../i18n';
import { StatusChip } from '../status';
import { CODE_STACK, useTokens } from '../theme';
import { factValue } from './fact-value';
import type { PopulationPerson } from './population';

interface PersonFactsProps {
  person: PopulationPerson;
  /** Ids of the facts that were collected. */
  facts: readonly string[];
  dictionary: ReadonlyMap<string, FactRow>;
}

/** Every fact of one person; what is not known says 未取得. */
export function PersonFacts({ person, facts, dictionary }: PersonFactsProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  return (
    <Box
      component="section"
      aria-label={translate('populations.factsOf', { person: person.id })}
      sx={{
        px: 2,
        py: 1,
        background: tokens.raised,
        borderLeft: { md: 1 },
        borderColor: { md: 'divider' },
        minWidth: 0,
      }}
    >
      <Typography variant="h3">{translate('populations.factsOf', { person: person.id })}</Typography>
      <Box
        component="dl"
        tabIndex={0}
        sx={{
          m: 0,
          mt: 0.5,
          maxHeight: 560,
          overflowY: 'auto',
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
          fontSize: 13,
          lineHeight: '20px',
          '& dt, & dd': { py: 0.5, borderBottom: 1, borderColor: 'divider', minWidth: 0, overflowWrap: 'anywhere' },
          '& dt': { color: 'text.secondary', pr: 2 },
          '& dd': { m: 0 },
        }}
      >
        {facts.map((id) => (
          <Box key={id} sx={{ display: 'contents' }}>
            <dt>
              <FactName id={id} fact={dictionary.get(id)} />
            </dt>
            <dd>
              <FactValue value={person.facts[id]} fact={dictionary.get(id)} />
            </dd>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function FactName({ id, fact }: { id: string; fact: FactRow | undefined }) {
  const text = useText();
  if (fact) return <span title={id}>{text(fact.label)}</span>;
  return <Box sx={{ fontFamily: CODE_STACK, fontSize: 12 }}>{id}</Box>;
}

function FactValue({ value, fact }: { value: unknown; fact: FactRow | undefined }) {
  const translate = useTranslate();
  const text = useText();
  if (value === null || value === undefined) return <StatusChip status="unknown" />;
  if (!fact) return <>{typeof value === 'string' ? value : JSON.stringify(value)}</>;
  const unit = fact.type.kind === 'integer' || fact.type.kind === 'decimal' ? text(fact.unit) : '';
  return (
    <>
      {factValue(value, fact.type, text, translate)} {unit}
    </>
  );
}
