import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { type ReactNode, useCallback, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { WarningIcon } from '../icons';
import type { RunManifest } from '../manifest';
import { Notice } from '../problems';
import { type Column, CopyButton, PlainTable, toMatrix } from '../tables';
import { useTokens, faded } from '../theme';
import { ChartTools } from './ChartTools';
import { ChartView } from './ChartView';
import { Legend, type LegendItem } from './Legend';
import type { BuildOption } from './look';

/** The numbers behind a picture. */
export interface ChartTable<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly sum?: Row;
}

/** What every chart takes, whatever it draws. */
export interface ChartFrameProps {
  /** A sentence or a question. */
  title: string;
  /** Bin width, unit, population; grey after the title. */
  note?: ReactNode;
  /** What was run, written into every export. */
  manifest?: RunManifest;
  /** Without the card around it, for charts inside one. */
  embedded?: boolean;
  /** The result is being replaced or no longer holds: shown at reduced strength. */
  stale?: boolean;
}

interface ChartProps<Row> extends ChartFrameProps {
  /** What the picture says, read out after the title. */
  summary: string;
  legend?: readonly LegendItem[];
  height: number;
  /** Keep it stable (useCallback): a new function draws again. */
  option: BuildOption;
  table: ChartTable<Row>;
}

/** A picture with its title, its numbers as a table, and both as files. */
export function Chart<Row>(props: ChartProps<Row>) {
  const { title, note, legend, summary, height, option, table, manifest, embedded = false, stale = false } = props;
  const translate = useTranslate();
  const tokens = useTokens();
  const id = useId();
  const [asTable, showTable] = useState(false);
  const [failed, setFailed] = useState(false);
  const onFail = useCallback(() => setFailed(true), []);
  const matrix = () => toMatrix(table.columns, table.sum === undefined ? table.rows : [...table.rows, table.sum]);

  const head = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, minHeight: 30 }}>
      <Typography variant={embedded ? 'h3' : 'h2'} component="h2" id={id}>
        {title}
      </Typography>
      {note && (
        <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
          {note}
        </Typography>
      )}
      <Box sx={{ ml: 'auto', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        {legend && <Legend items={legend} />}
        <ChartTools
          title={title}
          asTable={asTable}
          onToggle={() => showTable(!asTable)}
          option={option}
          height={height}
          matrix={matrix}
          manifest={manifest}
        />
      </Box>
    </Box>
  );

  const body =
    asTable || failed ? (
      <Box sx={{ display: 'grid', gap: 1, minHeight: height }}>
        {failed && (
          <Notice tone={tokens.mark} icon={WarningIcon} role="status">
            {translate('charts.failed')}
          </Notice>
        )}
        <PlainTable
          label={title}
          columns={table.columns}
          rows={table.rows}
          rowKey={(_row, index) => index}
          sum={table.sum}
          maxHeight={Math.max(height, 240)}
        />
        <Box>
          <CopyButton rows={matrix} />
        </Box>
      </Box>
    ) : (
      <ChartView label={`${title} ${summary}`} height={height} option={option} onFail={onFail} />
    );

  const content = (
    <Box sx={{ display: 'grid', gap: 1, ...faded(stale), minWidth: 0 }}>
      {head}
      {body}
    </Box>
  );
  if (embedded) return content;
  return (
    <Card component="section" aria-labelledby={id} sx={{ px: 2, pt: 1.25, pb: 1.5, breakInside: 'avoid', minWidth: 0 }}>
      {content}
    </Card>
  );
}
