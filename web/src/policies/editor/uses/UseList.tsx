import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Use } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { CODE_STACK, RADIUS, useTokens } from '../../../theme';
import { useGroups, type UseLine } from './use-lines';

interface UseListProps {
  uses: readonly Use[];
  /** Leads to the place; absent: the list only shows. */
  onGo?: (use: Use) => void;
}

/** Everything that uses a fact or node, under heads by kind; each line leads to its place. */
export function UseList({ uses, onGo }: UseListProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {useGroups(uses).map(({ kind, lines }) => (
        <Box key={kind} component="section" aria-label={translate(`uses.kind.${kind}`)}>
          <Typography variant="body2" component="h3" sx={{ color: 'text.secondary', px: 1 }}>
            {translate(`uses.kind.${kind}`)} {lines.length}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {lines.map((line) => (
              <li key={line.use.pointer}>
                <Line line={line} onGo={onGo ? () => onGo(line.use) : undefined} />
              </li>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Line({ line: { use, count }, onGo }: { line: UseLine; onGo: (() => void) | undefined }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const part = [
    use.part === 'rule' ? null : translate(`uses.part.${use.part}`),
    use.within ? text(use.within) : null,
    count > 1 ? translate('uses.times', { count }) : null,
  ].filter((word) => word !== null);
  return (
    <Box
      component={onGo ? 'button' : 'div'}
      type={onGo ? 'button' : undefined}
      onClick={onGo}
      sx={{
        all: 'unset',
        boxSizing: 'border-box',
        width: '100%',
        display: 'flex',
        alignItems: 'baseline',
        gap: 1,
        px: 1,
        py: 0.5,
        borderRadius: `${RADIUS.control}px`,
        cursor: onGo ? 'pointer' : 'default',
        '&:hover': onGo ? { background: tokens.raised } : undefined,
        '&:focus-visible': { outline: `2px solid ${tokens.primary.text}` },
      }}
    >
      <Box component="span" sx={{ color: onGo ? tokens.primary.text : 'text.primary', minWidth: 0 }}>
        {text(use.owner.title)}
      </Box>
      {part.length > 0 && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: 13, minWidth: 0 }}>
          {part.join(' · ')}
        </Box>
      )}
      <Box component="code" sx={{ ml: 'auto', fontFamily: CODE_STACK, fontSize: 12, color: 'text.tertiary' }}>
        {use.owner.id}
      </Box>
    </Box>
  );
}
