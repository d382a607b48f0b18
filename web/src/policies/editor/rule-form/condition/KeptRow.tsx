import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { KeptPart } from '@jifen/policies';
import { useContext } from 'react';
import { useTranslate } from 'react-admin';
import { CODE_STACK, useTokens } from '../../../../theme';
import { TellCondition } from './condition-frame';
import { PartMenu } from './PartMenu';
import type { PartProps } from './PartView';

/** A part that has no fields: in words, or as it is written where it cannot be read. It stays as it is until it is edited as JSON-Logic. */
export function KeptRow(props: PartProps<KeptPart>) {
  const translate = useTranslate();
  const tokens = useTokens();
  const tell = useContext(TellCondition);
  const { part } = props;
  const words = tell(part.negated ? { '!': [part.rule] } : part.rule);
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
      <Box sx={{ flex: 1, minWidth: 0, border: `1px dashed ${tokens.divider}`, borderRadius: 1, px: 1, py: 0.5 }}>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {translate('conditions.kept')}
        </Typography>
        {words === null ? (
          <Box component="code" sx={{ fontFamily: CODE_STACK, fontSize: 12, overflowWrap: 'anywhere' }}>
            {JSON.stringify(part.rule)}
          </Box>
        ) : (
          <Typography sx={{ fontSize: 15 }}>{words}</Typography>
        )}
      </Box>
      <PartMenu {...props} />
    </Box>
  );
}
