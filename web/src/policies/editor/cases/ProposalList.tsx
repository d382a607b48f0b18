import { type BoundaryCases, type PolicyCase, toHundredths } from '@jifen/policies';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { Points } from '../../../numbers';
import { useTokens } from '../../../theme';
import { GoalList } from './GoalList';

interface ProposalListProps {
  proposed: BoundaryCases;
  onTake: (policyCase: PolicyCase) => void;
  /** Opens the person, to be looked at and tried. */
  onOpen: (policyCase: PolicyCase) => void;
  onSelect: (nodeId: string) => void;
}

/** Persons who show what no case shows; what nobody can show, and for what nobody was found. */
export function ProposalList({
  proposed: { proposals, unreachable, notFound },
  onTake,
  onOpen,
  onSelect,
}: ProposalListProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('drafting.cases.proposals', { smart_count: proposals.length })}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {proposals.map(({ policyCase, goals }) => (
          <Box
            component="li"
            key={policyCase.id}
            sx={{ display: 'flex', gap: 1, alignItems: 'baseline', borderTop: `1px solid ${tokens.divider}`, py: 0.5 }}
          >
            <Box
              sx={{ flex: 1, minWidth: 0, fontSize: 13 }}
              title={goals.map(({ sentence }) => text(sentence)).join('\n')}
            >
              {text(policyCase.title)}
            </Box>
            <Points value={toHundredths(policyCase.expect.total)} />
            <Button
              size="small"
              variant="text"
              aria-label={translate('persons.openCaseOf', { title: text(policyCase.title) })}
              onClick={() => onOpen(policyCase)}
            >
              {translate('persons.openCase')}
            </Button>
            <Button size="small" onClick={() => onTake(policyCase)}>
              {translate('drafting.cases.take')}
            </Button>
          </Box>
        ))}
      </Box>
      <GoalList title={translate('drafting.cases.unreachable')} goals={unreachable} onSelect={onSelect} />
      <GoalList title={translate('drafting.cases.notFound')} goals={notFound} onSelect={onSelect} />
    </Box>
  );
}
