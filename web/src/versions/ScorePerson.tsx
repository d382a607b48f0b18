import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { request } from '../data-provider';
import { type Bilingual, useText } from '../i18n';
import { Section } from '../layout';
import type { SavedPerson } from '../policies/editor/persons/use-saved-persons';
import { ProblemAlert } from '../problems';
import { StatusChip } from '../status';
import { useTokens } from '../theme';
import type { Version } from './version';

/** One node in an answer of the scoring service; points are decimal texts. */
interface ScoredNode {
  readonly id: string;
  readonly title: Bilingual;
  readonly depth: number;
  readonly kind: 'group' | 'indicator';
  readonly raw: string | null;
  readonly cap: string | null;
  readonly lostToCap: string;
  readonly points: string;
  readonly unknown: readonly string[];
  readonly pending: boolean;
  readonly explanation: Bilingual;
}

/** The scoring service's answer for one person. */
interface ScoreAnswer {
  readonly asOf: string;
  readonly total: string;
  readonly effectiveTotal: string;
  readonly nodes: readonly ScoredNode[];
  readonly explanation: Bilingual;
}

/** Asks the scoring service what this version makes of a saved person, and shows its explanation. */
export function ScorePerson({ version }: { version: Version }) {
  const translate = useTranslate();
  const text = useText();
  const persons = useQuery({
    queryKey: ['persons', version.policyId],
    queryFn: ({ signal }) =>
      request<{ data: SavedPerson[] }>('persons', {
        query: { page: 1, perPage: 100, filter: JSON.stringify({ policyId: version.policyId }) },
        signal,
      }),
  });
  const [personId, setPersonId] = useState('');
  const person = persons.data?.data.find(({ id }) => id === personId) ?? persons.data?.data[0];
  const score = useMutation({
    mutationFn: (asked: SavedPerson) =>
      request<ScoreAnswer>('score', {
        method: 'POST',
        body: { versionId: version.id, asOf: asked.asOf, person: { facts: asked.facts }, explain: true },
      }),
  });
  return (
    <Section title={translate('versions.score.title')} note={translate('versions.score.note')} padded>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-end', flexWrap: 'wrap' }}>
        <TextField
          select
          label={translate('versions.score.person')}
          value={person?.id ?? ''}
          onChange={(event) => {
            setPersonId(event.target.value);
            score.reset();
          }}
          slotProps={{ select: { native: true } }}
          sx={{ minWidth: 260 }}
        >
          {(persons.data?.data ?? []).map(({ id, name, note }) => (
            <option key={id} value={id}>
              {name} {note}
            </option>
          ))}
        </TextField>
        <Button
          variant="contained"
          color="primary"
          disabled={!person || score.isPending}
          onClick={() => person && score.mutate(person)}
        >
          {translate('versions.score.run')}
        </Button>
        {score.data && (
          <Typography sx={{ fontSize: 20, fontWeight: 700 }}>
            {score.data.total} {translate('drafting.points')}
          </Typography>
        )}
      </Box>
      {(persons.error ?? score.error) && (
        <Box sx={{ mt: 1.5 }}>
          <ProblemAlert error={persons.error ?? score.error} />
        </Box>
      )}
      {score.data && (
        <Box sx={{ mt: 1.5 }}>
          <Typography sx={{ mb: 1 }}>{text(score.data.explanation)}</Typography>
          <AnswerTable answer={score.data} />
        </Box>
      )}
    </Section>
  );
}

function AnswerTable({ answer }: { answer: ScoreAnswer }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  return (
    <Box
      component="table"
      sx={{
        width: '100%',
        borderCollapse: 'collapse',
        fontSize: 13,
        '& th': { fontSize: 12, fontWeight: 400, color: 'text.secondary', textAlign: 'left', pb: 0.5 },
        '& td': { borderTop: `1px solid ${tokens.divider}`, py: 0.5, pr: 1, verticalAlign: 'top' },
        '& .number': { textAlign: 'right', whiteSpace: 'nowrap' },
      }}
    >
      <thead>
        <tr>
          <th scope="col">{translate('drafting.trace.indicator')}</th>
          <th scope="col">{translate('drafting.trace.working')}</th>
          <th scope="col" className="number">
            {translate('drafting.trace.cap')}
          </th>
          <th scope="col" className="number">
            {translate('drafting.trace.lost')}
          </th>
          <th scope="col" className="number">
            {translate('drafting.trace.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {answer.nodes.map((node) => (
          <Box component="tr" key={node.id} sx={{ fontWeight: node.kind === 'group' ? 600 : 400 }}>
            <td style={{ paddingLeft: node.depth * 14 }}>
              {text(node.title)} {node.unknown.length > 0 && <StatusChip status="unknown" />}{' '}
              {node.pending && <StatusChip status="pending" />}
            </td>
            <Box component="td" sx={{ fontWeight: 400, color: 'text.secondary' }}>
              {node.kind === 'indicator' ? text(node.explanation) : null}
            </Box>
            <td className="number">{node.cap ?? '—'}</td>
            <td className="number">{node.lostToCap === '0.00' ? '' : `−${node.lostToCap}`}</td>
            <td className="number">{node.points}</td>
          </Box>
        ))}
      </tbody>
    </Box>
  );
}
