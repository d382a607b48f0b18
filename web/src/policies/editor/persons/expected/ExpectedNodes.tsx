import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { nodesOf, type PersonScore, toDocumentPoints } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { NumberField } from '../../NumberField';

/** Expected points by the ids of chosen nodes; null: what the rules give. */
type Chosen = Readonly<Record<string, number | null>>;

interface ExpectedNodesProps {
  score: PersonScore;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

/** The nodes of which the case expects something too: those that score, each with its points to be changed. */
export function ExpectedNodes({ score, chosen, onChange }: ExpectedNodesProps) {
  const translate = useTranslate();
  const text = useText();
  const nodes = [...nodesOf(score.root)].filter(
    ({ depth, points, id }) => depth > 0 && (points !== 0 || chosen[id] !== undefined),
  );
  if (nodes.length === 0) return null;
  return (
    <Box role="group" aria-label={translate('persons.case.nodes')}>
      <Typography variant="body2">{translate('persons.case.nodes')}</Typography>
      {nodes.map((node) => {
        const isChosen = chosen[node.id] !== undefined;
        const now = toDocumentPoints(node.points);
        return (
          <Box
            key={node.id}
            sx={{ display: 'flex', alignItems: 'center', gap: 1, pl: (node.depth - 1) * 1.5, minHeight: 36 }}
          >
            <FormControlLabel
              sx={{ flex: 1, minWidth: 0, mr: 0 }}
              control={
                <Checkbox
                  size="small"
                  checked={isChosen}
                  onChange={(_, checked) => {
                    const { [node.id]: _gone, ...others } = chosen;
                    onChange(checked ? { ...others, [node.id]: null } : others);
                  }}
                />
              }
              label={text(node.title)}
            />
            {isChosen && (
              <NumberField
                inline
                label={translate('persons.case.pointsOf', { node: text(node.title) })}
                unit={translate('drafting.points')}
                value={chosen[node.id] ?? now}
                width={120}
                onChange={(points) => onChange({ ...chosen, [node.id]: points })}
              />
            )}
          </Box>
        );
      })}
    </Box>
  );
}
