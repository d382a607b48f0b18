import { coveredPercent, type PolicyCase, withPresentExpectation } from '@jifen/policies';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState, ProblemAlert } from '../../../problems';
import { StatusChip } from '../../../status';
import { useTokens } from '../../../theme';
import type { Analysis } from '../analysis';
import { useUsesDesk } from '../uses/uses-desk';
import { CaseRow } from './CaseRow';
import { GoalList } from './GoalList';
import { ProposalList } from './ProposalList';
import { type RanCase, useDraftCases } from './use-draft-cases';

interface CasesPanelProps {
  draftId: string;
  /** The last document without errors. */
  analysis: Analysis;
  readOnly: boolean;
  /** Day of evaluation of proposed persons. */
  today: string;
  onSelect: (nodeId: string) => void;
  /** Opens the person of a case, to be looked at and tried. */
  onOpen: (policyCase: PolicyCase) => void;
}

/** Cases that are shown at once. */
const SHOWN = 6;

/** What needs a look comes first: cases that fail, then those that nobody has confirmed. */
function urgency({ failure, policyCase }: RanCase): number {
  if (failure && !policyCase.proposed) return 0;
  return failure ? 1 : policyCase.proposed ? 2 : 3;
}

/** The test cases of the draft (用例): which hold, what they cover and what they miss, and persons who would show it. */
export function CasesPanel({ draftId, analysis, readOnly, today, onSelect, onOpen }: CasesPanelProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const cases = useDraftCases(draftId, analysis);
  const shown = useUsesDesk()?.caseShown ?? null;
  const [all, setAll] = useState(false);
  const [lastShown, setLastShown] = useState(shown);
  if (shown !== lastShown) {
    setLastShown(shown);
    setAll(true);
  }
  const { coverage, proposed } = cases;
  const ordered = cases.ran.toSorted((a, b) => urgency(a) - urgency(b));
  const failing = cases.ran.filter(({ failure, policyCase }) => failure && !policyCase.proposed).length;
  const open = cases.ran.filter(({ policyCase }) => policyCase.proposed).length;
  const confirm = ({ proposed: _, ...policyCase }: PolicyCase): void =>
    cases.change({ kind: 'change', id: policyCase.id, policyCase });
  const updated = (policyCase: PolicyCase): PolicyCase | null =>
    analysis.policy && withPresentExpectation(analysis.policy, policyCase);
  return (
    <Box
      component="section"
      aria-label={translate('drafting.cases.title')}
      sx={{ p: 1.5, borderTop: `1px solid ${tokens.divider}`, display: 'grid', gap: 1 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <Typography variant="h2">{translate('drafting.cases.title')}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {cases.ran.length > 0 && cases.ran.length}
        </Typography>
        {failing > 0 && <StatusChip status="error" count={failing} label={translate('drafting.cases.fails')} />}
        {open > 0 && <StatusChip status="untested" count={open} label={translate('drafting.cases.proposed')} />}
      </Box>
      {cases.error ? <ProblemAlert error={cases.error} onRetry={cases.refetch} /> : null}
      {cases.changeError ? <ProblemAlert error={cases.changeError} /> : null}
      {cases.isPending && <Skeleton height={34} />}
      {!cases.isPending && !cases.error && cases.ran.length === 0 && (
        <EmptyState text={translate('drafting.cases.empty')} />
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', opacity: cases.isChanging ? 0.55 : 1 }}>
        {(all ? ordered : ordered.slice(0, SHOWN)).map((ran) => {
          const next = updated(ran.policyCase);
          const { id } = ran.policyCase;
          return (
            <CaseRow
              key={id}
              ran={ran}
              readOnly={readOnly}
              onOpen={() => onOpen(ran.policyCase)}
              shown={shown?.id === id ? shown : null}
              onUpdate={next && (() => cases.change({ kind: 'change', id, policyCase: next }))}
              onConfirm={() => confirm(ran.policyCase)}
              onDelete={() => cases.change({ kind: 'delete', id })}
            />
          );
        })}
      </Box>
      {ordered.length > SHOWN && (
        <Button size="small" sx={{ justifySelf: 'start' }} onClick={() => setAll(!all)}>
          {translate(all ? 'drafting.cases.fewer' : 'drafting.cases.all')}
        </Button>
      )}
      {coverage && (
        <>
          <Typography variant="body2">
            {translate('drafting.cases.coverage', {
              covered: coverage.covered.length,
              goals: coverage.covered.length + coverage.uncovered.length,
              percent: coveredPercent(coverage),
            })}
          </Typography>
          <GoalList title={translate('drafting.cases.uncovered')} goals={coverage.uncovered} onSelect={onSelect} />
        </>
      )}
      {!readOnly && coverage && coverage.uncovered.length > 0 && (
        <Button size="small" variant="outlined" sx={{ justifySelf: 'start' }} onClick={() => cases.propose(today)}>
          {translate('drafting.cases.propose')}
        </Button>
      )}
      {proposed && !readOnly && (
        <ProposalList
          proposed={proposed}
          onTake={(policyCase) => cases.change({ kind: 'add', policyCase })}
          onOpen={onOpen}
          onSelect={onSelect}
        />
      )}
    </Box>
  );
}
