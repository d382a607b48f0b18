import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { isProblem, requestFile } from '../data-provider';
import { useText } from '../i18n';
import { DownloadIcon } from '../icons';
import { formatCount } from '../numbers';
import { downloadBlob } from '../tables';

interface ExportMenuProps {
  resource: 'comparisons' | 'comparison-sets' | 'simulations';
  id: string;
}

const FORMATS = ['xlsx', 'csv', 'parquet'] as const;
type Format = (typeof FORMATS)[number];

/** Smallest groups that are shown; 1 shows all, and names persons by their pseudonyms. */
const SMALLEST = [5, 10, 20, 1] as const;

/** 导出: the figures of a run with their manifest as a file; from which size on groups are shown. */
export function ExportMenu({ resource, id }: ExportMenuProps) {
  const translate = useTranslate();
  const text = useText();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [k, chooseK] = useState<number>(SMALLEST[0]);
  const { mutate, isPending } = useMutation({
    mutationFn: (format: Format) =>
      requestFile(`${resource}/${encodeURIComponent(id)}/export`, { query: { format, k } }),
    onSuccess: (content, format) => downloadBlob(`${resource}-${id.slice(0, 8)}.${format}`, content),
    onError: (error) =>
      notify(isProblem(error) ? text(error.problem.detail) : translate('exports.failed'), { type: 'error' }),
  });
  const take = (format: Format) => {
    setAnchor(null);
    mutate(format);
  };
  return (
    <>
      <Button
        data-print="hide"
        startIcon={<DownloadIcon size={15} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={isPending}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate(isPending ? 'exports.writing' : 'exports.title')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {FORMATS.map((format) => (
          <MenuItem key={format} onClick={() => take(format)}>
            {translate(`exports.format.${format}`)}
          </MenuItem>
        ))}
        <Divider />
        <ListSubheader sx={{ lineHeight: '28px' }}>{translate('exports.smallGroups')}</ListSubheader>
        {SMALLEST.map((smallest) => (
          <MenuItem
            key={smallest}
            role="menuitemradio"
            aria-checked={smallest === k}
            selected={smallest === k}
            onClick={() => chooseK(smallest)}
          >
            {smallest === 1
              ? translate('exports.showAll')
              : translate('exports.hideBelow', { k: formatCount(smallest) })}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
