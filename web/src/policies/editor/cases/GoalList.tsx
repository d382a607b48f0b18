import type { CoverageGoal } from '@jifen/policies';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { useTokens } from '../../../theme';

interface GoalListProps {
  title: string;
  goals: readonly CoverageGoal[];
  onSelect: (nodeId: string) => void;
}

/** Goals that are shown at once. */
const SHOWN = 5;

/** What the cases do not show, each with the way to where it stands. */
export function GoalList({ title, goals, onSelect }: GoalListProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const text = useText();
  const [all, setAll] = useState(false);
  if (goals.length === 0) return null;
  const shown = all ? goals : goals.slice(0, SHOWN);
  return (
    <Box sx={{ fontSize: 13 }}>
      <Box sx={{ color: 'text.secondary' }}>
        {title} {goals.length}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2, '& li': { mt: 0.5 } }}>
        {shown.map(({ id, place, sentence }) => (
          <li key={id}>
            {place.list === 'score' ? (
              <Box
                component="button"
                type="button"
                onClick={() => onSelect(place.id)}
                sx={{
                  all: 'unset',
                  cursor: 'pointer',
                  // A button's own baseline is its last line; the bullet belongs beside the first.
                  verticalAlign: 'top',
                  '&:hover, &:focus-visible': { textDecoration: 'underline' },
                  '&:focus-visible': { outline: `2px solid ${tokens.primary.text}`, outlineOffset: 1 },
                }}
              >
                {text(sentence)}
              </Box>
            ) : (
              text(sentence)
            )}
          </li>
        ))}
      </Box>
      {goals.length > SHOWN && (
        <Button size="small" sx={{ mt: 1 }} onClick={() => setAll(!all)}>
          {translate(all ? 'drafting.cases.fewer' : 'drafting.cases.all')}
        </Button>
      )}
    </Box>
  );
}
