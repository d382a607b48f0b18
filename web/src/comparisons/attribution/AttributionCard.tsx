import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { AttributedQuantity } from '@jifen/policies';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { Section } from '../../layout';
import { formatCount } from '../../numbers';
import { FindingList, ProblemAlert } from '../../problems';
import { JobProgress } from '../../runs/JobProgress';
import { useCancelJob } from '../../runs/use-cancel-job';
import { Chip } from '../../status';
import { useTokens } from '../../theme';
import type { Comparison } from '../comparison';
import type { Attribution } from './attribution';
import { attributionRows } from './attribution-rows';
import { attributionSentence } from './attribution-sentence';
import { AttributionTable } from './AttributionTable';
import { useAttribution } from './use-attribution';

/** Rows shown before one asks for all. */
const SHOWN = 12;

/** 哪一条造成的: each clause's share of points, persons and places, once somebody has asked for it. */
export function AttributionCard({ comparison }: { comparison: Pick<Comparison, 'id' | 'changes'> }) {
  const translate = useTranslate();
  const { attribution, job, error, isAsking, ask } = useAttribution(comparison.id);
  const cancel = useCancelJob();
  return (
    <Section
      title={translate('attribution.title')}
      note={attribution ? <Method attribution={attribution} /> : undefined}
    >
      {Boolean(error) && (
        <Box sx={{ px: 2, pb: 1.5 }}>
          <ProblemAlert error={error} onRetry={ask} />
        </Box>
      )}
      {attribution ? (
        <Shares attribution={attribution} comparison={comparison} />
      ) : (
        <Box sx={{ px: 2, pb: 2, display: 'grid', gap: 1.5, maxWidth: 760 }}>
          <Typography sx={{ color: 'text.secondary' }}>{translate('attribution.what')}</Typography>
          {job ? (
            <>
              <JobProgress job={job} />
              <Box>
                <Button variant="outlined" disabled={cancel.isPending} onClick={() => cancel.mutate(job)}>
                  {translate('runs.cancel')}
                </Button>
              </Box>
            </>
          ) : (
            <Box>
              <Button variant="contained" color="primary" disabled={isAsking} onClick={ask}>
                {translate(isAsking ? 'attribution.asking' : 'attribution.ask')}
              </Button>
            </Box>
          )}
        </Box>
      )}
    </Section>
  );
}

/** Over which orders it was averaged. */
function Method({ attribution: { method } }: { attribution: Attribution }) {
  const translate = useTranslate();
  const runs = formatCount(method.runs);
  return method.kind === 'exact'
    ? translate('attribution.exact', { runs })
    : translate('attribution.sampled', { runs, orders: method.orders, seed: String(method.seed) });
}

function Shares({ attribution, comparison }: { attribution: Attribution; comparison: Pick<Comparison, 'changes'> }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const [chosen, choose] = useState(0);
  const [whole, showWhole] = useState(false);
  const { quantities, clauses, notRanked } = attribution;
  const { rows, idle } = useMemo(() => attributionRows(clauses, chosen), [clauses, chosen]);
  const nameOf = ({ kind, scene }: AttributedQuantity): string =>
    scene
      ? translate(`attribution.ofScene.${kind}`, { scene: text(scene.title) })
      : translate(`attribution.quantity.${kind}`);
  const quantity = quantities[chosen];
  if (!quantity) return null;
  const sentence = attributionSentence(nameOf(quantity), quantity.whole, rows, ({ title }) => text(title), translate);
  return (
    <>
      <Typography sx={{ px: 2, pb: 1 }}>{sentence.map((segment) => segment.text).join('')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, px: 2, pb: 1 }} data-print="hide">
        {quantities.map((each, index) => (
          <Chip
            key={`${each.kind} ${each.scene?.id ?? ''}`}
            tone={index === chosen ? tokens.primary : tokens.untested}
            pressed={index === chosen}
            onClick={() => choose(index)}
          >
            {nameOf(each)}
          </Chip>
        ))}
      </Box>
      <AttributionTable
        rows={whole ? rows : rows.slice(0, SHOWN)}
        quantities={quantities}
        chosen={chosen}
        nameOf={nameOf}
        changes={comparison.changes}
      />
      {rows.length > SHOWN && (
        <Box sx={{ px: 2, py: 0.5 }} data-print="hide">
          <Button size="small" variant="text" color="primary" onClick={() => showWhole(!whole)}>
            {translate(whole ? 'problems.fewer' : 'attribution.all', { count: formatCount(rows.length) })}
          </Button>
        </Box>
      )}
      <Typography variant="caption" component="p" sx={{ px: 2, py: 1, color: 'text.secondary' }}>
        {translate('attribution.note')} {idle > 0 && translate('attribution.idle', { count: formatCount(idle) })}
      </Typography>
      {notRanked.map(({ scene, findings }) => (
        <Box key={scene} sx={{ px: 2, pb: 1 }}>
          <FindingList findings={findings} limit={3} />
        </Box>
      ))}
    </>
  );
}
