import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Advice, Fact } from '@jifen/policies';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { Delta, formatSignedPoints } from '../../../../numbers';
import { StatusChip } from '../../../../status';
import { useTokens } from '../../../../theme';
import { changeText } from './change-text';

interface AdviceListProps {
  title: string;
  /** How the list is ordered, or what it holds. */
  note: string;
  advice: readonly Advice[];
  facts: ReadonlyMap<string, Fact>;
  readOnly: boolean;
  onTry: (fact: string, value: unknown) => void;
}

/** Lines that are shown at once. */
const SHOWN = 10;

/** Advice of one kind, each line with the way to try it. */
export function AdviceList({ title, note, advice, facts, readOnly, onTry }: AdviceListProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const id = useId();
  const [all, setAll] = useState(false);
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography component="h3" id={id} sx={{ fontSize: 14, fontWeight: 600 }}>
        {title}{' '}
        <Box component="span" sx={{ fontSize: 12, fontWeight: 400, color: 'text.secondary' }}>
          {note}
        </Box>
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {(all ? advice : advice.slice(0, SHOWN)).map((each) => {
          const fact = facts.get(each.fact);
          return (
            fact && (
              <Box
                component="li"
                key={`${each.node} ${each.fact}`}
                sx={{
                  display: 'grid',
                  gridTemplateColumns: 'minmax(0, 1fr) auto auto',
                  alignItems: 'center',
                  gap: 1,
                  py: 0.5,
                  borderTop: `1px solid ${tokens.divider}`,
                }}
              >
                <Line advice={each} fact={fact} />
                <Delta value={each.totalGain} />
                <Button size="small" disabled={readOnly} onClick={() => onTry(each.fact, each.value)}>
                  {translate('persons.advice.try')}
                </Button>
              </Box>
            )
          );
        })}
      </Box>
      {advice.length > SHOWN && (
        <Button size="small" onClick={() => setAll(!all)}>
          {translate(all ? 'drafting.cases.fewer' : 'persons.advice.more10', { smart_count: advice.length - SHOWN })}
        </Button>
      )}
    </Box>
  );
}

function Line({ advice, fact }: { advice: Advice; fact: Fact }) {
  const translate = useTranslate();
  const text = useText();
  const { title, gain, totalGain, held, newVetoes, standing } = advice;
  const { change, distance } = changeText(advice, fact, translate, text);
  return (
    <Box sx={{ minWidth: 0, fontSize: 13 }}>
      <Box sx={{ fontWeight: 600 }}>{text(title)}</Box>
      <Box>
        {text(fact.label)} {change}
        {distance && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {' · '}
            {distance}
          </Box>
        )}
      </Box>
      {held && totalGain < gain && (
        <Box sx={{ color: 'text.secondary' }}>
          {translate(`persons.advice.held.${held.by}`, {
            gain: formatSignedPoints(gain),
            node: text(held.title),
          })}
        </Box>
      )}
      {newVetoes.length > 0 && <StatusChip status="warning" label={translate('persons.advice.veto')} />}
      {standing !== 'active' && <StatusChip status="warning" label={translate(`simulations.standing.${standing}`)} />}
    </Box>
  );
}
