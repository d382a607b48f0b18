import IconButton from '@mui/material/IconButton';
import Box from '@mui/material/Box';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useSession } from '../auth-provider';
import { useLanguage } from '../i18n';
import { ChartIcon, DownloadIcon, TableIcon } from '../icons';
import { manifestLine, type RunManifest } from '../manifest';
import { downloadBlob, downloadText, toCsv } from '../tables';
import { exportSvg } from './export-svg';
import type { BuildOption } from './look';
import { pngOf } from './png-of';

interface ChartToolsProps {
  title: string;
  asTable: boolean;
  onToggle: () => void;
  option: BuildOption;
  height: number;
  matrix: () => string[][];
  manifest?: RunManifest;
}

/** 表格 and 导出 of a chart. */
export function ChartTools({ title, asTable, onToggle, option, height, matrix, manifest }: ChartToolsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { language } = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { last } = useSession();
  // What leaves the workbench says 演练 too.
  const practice = manifest?.practice ?? last?.scope.practice ?? false;
  const foot = [
    practice ? `${translate('layout.practice.badge')} ${translate('layout.practice.note')}` : '',
    manifest ? manifestLine(manifest, language) : '',
  ]
    .filter(Boolean)
    .join(' · ');
  const toggleLabel = translate(asTable ? 'charts.picture' : 'charts.table');
  const exportLabel = translate('charts.export');

  const saveCsv = () => {
    setAnchor(null);
    const rows = [[title], ...matrix(), ...(foot ? [[], [foot]] : [])];
    downloadText(`${title}.csv`, 'text/csv', toCsv(rows));
  };
  const savePicture = async (kind: 'svg' | 'png') => {
    setAnchor(null);
    try {
      const svg = await exportSvg({ title, foot, option, height });
      if (kind === 'png') downloadBlob(`${title}.png`, await pngOf(svg));
      else downloadText(`${title}.svg`, 'image/svg+xml', svg);
    } catch {
      notify('charts.failed', { type: 'warning' });
    }
  };

  return (
    <Box data-print="hide" sx={{ display: 'flex' }}>
      <Tooltip title={toggleLabel}>
        <IconButton size="small" aria-label={toggleLabel} aria-pressed={asTable} onClick={onToggle}>
          {asTable ? <ChartIcon size={17} /> : <TableIcon size={17} />}
        </IconButton>
      </Tooltip>
      <Tooltip title={exportLabel}>
        <IconButton
          size="small"
          aria-label={exportLabel}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <DownloadIcon size={17} />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => void savePicture('svg')}>{translate('charts.svg')}</MenuItem>
        <MenuItem onClick={() => void savePicture('png')}>{translate('charts.png')}</MenuItem>
        <MenuItem onClick={saveCsv}>{translate('charts.csv')}</MenuItem>
      </Menu>
    </Box>
  );
}
