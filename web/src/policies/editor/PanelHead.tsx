import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { StatusChip } from '../../status';
import { CODE_STACK } from '../../theme';

interface PanelHeadProps {
  /** What it stands in, from the outside in, or the list that it stands in. */
  place: string;
  id: string;
  title: string;
  /** It comes from what the policy includes, and cannot be changed here. */
  locked?: boolean;
  changed: boolean;
  /** How many findings and how many pending values it has. */
  errors: number;
  pending: number;
  illustrative?: boolean;
  /** What stands at the end of the line, e.g. the choice among its views. */
  children?: ReactNode;
}

/** The head of an entry in the editor: where it stands, what it is called, and what is left to do there. */
export function PanelHead(props: PanelHeadProps) {
  const { place, id, title, locked = false, changed, errors, pending, illustrative = false, children } = props;
  const translate = useTranslate();
  return (
    <Box>
      <Box sx={{ display: 'flex', fontSize: 13, color: 'text.secondary', gap: 2 }}>
        <Box component="nav" aria-label={translate('drafting.node.path')} sx={{ flex: 1, minWidth: 0 }}>
          {place}
        </Box>
        <Box component="code" sx={{ fontFamily: CODE_STACK, fontSize: 12, color: 'text.tertiary' }}>
          {id}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 0.5 }}>
        <Typography variant="h1" component="h2">
          {title}
        </Typography>
        {locked && <StatusChip status="held" label={translate('drafting.tree.locked')} />}
        {changed && <StatusChip status="changed" />}
        {errors > 0 && <StatusChip status="error" count={errors} />}
        {pending > 0 && <StatusChip status="pending" count={pending} />}
        {illustrative && <StatusChip status="illustrative" />}
        {children}
      </Box>
    </Box>
  );
}
