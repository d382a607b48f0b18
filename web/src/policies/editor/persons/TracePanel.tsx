import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type NodeScore, nodesOf, type PersonScore } from '@jifen/policies';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../../i18n';
import { useText } from '../../../i18n';
import { formatPoints, Points } from '../../../numbers';
import { StatusChip } from '../../../status';
import { useTokens } from '../../../theme';
import { nodeWorking } from '../../words';
import { namesOf } from '../names-of';
import { ScoreCurveDialog } from '../score-curve/ScoreCurveDialog';
import { ScoreExplanation } from './ScoreExplanation';
import type { SteadyEditor } from '../use-draft-editor';
import { editOf, type PersonEdit } from './person-edit';
import { type ScoredPerson, shortName } from './use-saved-persons';

interface TracePanelProps {
  editor: SteadyEditor;
  scored: ScoredPerson;
  nodeId: string;
  /** Name of what the draft is compared with. */
  baseLabel: string | null;
  /** Opens the person, to be changed and tried. */
  onOpen: (edit: PersonEdit) => void;
}

/** The node and what it stands in, up to the total. */
function pathTo(score: PersonScore, nodeId: string): NodeScore[] {
  const find = (node: NodeScore): NodeScore[] | null => {
    if (node.id === nodeId) return [node];
    for (const child of node.children) {
      const below = find(child);
      if (below) return [...below, node];
    }
    return null;
  };
  return find(score.root) ?? [score.root];
}

/** How the selected person's points at the selected node came about, up to the total; old figures beside the new. */
export function TracePanel({ editor, scored, nodeId, baseLabel, onOpen }: TracePanelProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { language } = useLanguage();
  const [whole, setWhole] = useState(false);
  const [steps, setSteps] = useState(false);
  const { score, baseScore, person } = scored;
  const names = useMemo(
    () => (editor.lastGood.resolved ? namesOf(editor.lastGood.resolved.document) : null),
    [editor.lastGood.resolved],
  );
  const before = useMemo(
    () => new Map(baseScore ? [...nodesOf(baseScore.root)].map((node) => [node.id, node]) : []),
    [baseScore],
  );
  const { policy } = editor.lastGood;
  const basePolicy = editor.base?.policy ?? null;
  if (!score || !names || !policy) return null;
  const path = pathTo(score, nodeId);
  const [first] = path;
  return (
    <Box
      component="section"
      aria-label={translate('drafting.trace.title')}
      sx={{ borderTop: `1px solid ${tokens.divider}`, px: 1.5, pb: 1.5 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, pt: 1.25, pb: 0.5 }}>
        <Typography variant="h2" noWrap>
          {translate('drafting.trace.title')}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 1 80px', minWidth: 0 }} noWrap>
          {shortName(person.name)} · {first && text(first.title)}
        </Typography>
        <Box sx={{ display: 'flex', ml: '-6px' }}>
          <Button size="small" variant="text" color="primary" onClick={() => onOpen(editOf(person))}>
            {translate('persons.menu.try')}
          </Button>
          <Button size="small" variant="text" color="primary" onClick={() => setSteps(true)}>
            {translate('drafting.steps.open')}
          </Button>
          <Button size="small" variant="text" color="primary" onClick={() => setWhole(true)}>
            {translate('drafting.trace.whole')}
          </Button>
        </Box>
      </Box>
      {first && <Typography sx={{ fontSize: 13, mb: 0.75 }}>{nodeWorking(first, policy, names, language)}</Typography>}
      <Box
        component="table"
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          fontSize: 13,
          '& td': { py: '5px', borderTop: `1px solid ${tokens.divider}` },
        }}
      >
        <tbody>
          {path.map((node) => (
            <tr key={node.id}>
              <td>
                {text(node.title)}{' '}
                {node.lostToCap > 0 && (
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {translate('drafting.trace.lost')} {formatPoints(node.lostToCap)}
                  </Box>
                )}
                {node.unknown.length > 0 && <StatusChip status="unknown" />}
                {node.pending && <StatusChip status="pending" />}
              </td>
              <td style={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
                <Points value={node.points} was={before.get(node.id)?.points ?? null} bold />
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
      {steps && (
        <ScoreCurveDialog
          editor={editor}
          policy={policy}
          person={person}
          nodeId={nodeId}
          onClose={() => setSteps(false)}
        />
      )}
      {whole && (
        <ScoreExplanation
          title={person.name}
          score={score}
          base={basePolicy && baseScore ? { policy: basePolicy, score: baseScore, label: baseLabel ?? '' } : null}
          policy={policy}
          nodeId={nodeId}
          onClose={() => setWhole(false)}
        />
      )}
    </Box>
  );
}
