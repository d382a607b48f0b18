import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'react-admin';
import { CopyIcon } from '../icons';
import { toClipboard } from './export-text';

/** Puts a table (head first) on the clipboard in the form that Excel pastes. */
export function CopyButton({ rows }: { rows: () => readonly (readonly string[])[] }) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(toClipboard(rows()));
      notify('charts.copied', { type: 'info' });
    } catch {
      notify('charts.copyFailed', { type: 'warning' });
    }
  };
  return (
    <Button size="small" startIcon={<CopyIcon size={15} />} onClick={() => void copy()}>
      {translate('charts.copy')}
    </Button>
  );
}
