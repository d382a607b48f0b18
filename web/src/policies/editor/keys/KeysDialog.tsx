import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { EDITOR_KEYS } from './editor-keys';
import { KeyCap } from './KeyCap';

/** The list of keys. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="draft-keys-title">
      <DialogTitle id="draft-keys-title">{translate('draftTree.keys.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(230px, 1fr))', gap: 3 }}>
        {EDITOR_KEYS.map(({ group, keys }) => (
          <Box key={group} component="section">
            <Typography variant="h2" component="h3" sx={{ mb: 1 }}>
              {translate(`draftTree.keys.group.${group}`)}
            </Typography>
            <Box
              component="dl"
              sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: 0.75, columnGap: 1.5 }}
            >
              {keys.map(([key, does]) => (
                <Box key={does} sx={{ display: 'contents' }}>
                  <Box component="dt">
                    <KeyCap>{key}</KeyCap>
                  </Box>
                  <Box component="dd" sx={{ m: 0, fontSize: 13 }}>
                    {translate(`draftTree.keys.${does}`)}
                  </Box>
                </Box>
              ))}
            </Box>
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('drafting.trace.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
