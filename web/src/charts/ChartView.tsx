import Box from '@mui/material/Box';
import type { ECharts } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { useTokens } from '../theme';
import type { BuildOption } from './look';
import { whenIdle } from './when-idle';

interface ChartViewProps {
  /** Read out instead of the picture. */
  label: string;
  height: number;
  option: BuildOption;
  /** The drawing code could not be loaded. */
  onFail: (error: unknown) => void;
}

/** The picture alone. Its code arrives with the first picture; the place is kept meanwhile, so nothing jumps. */
export function ChartView({ label, height, option, onFail }: ChartViewProps) {
  const tokens = useTokens();
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ECharts | null>(null);
  const [width, setWidth] = useState(0);
  // Later heights resize the chart that is there.
  const firstHeight = useRef(height);

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    let mounted: ECharts | null = null;
    let gone = false;
    import('./engine').then(
      ({ mount }) => {
        if (gone) return;
        mounted = mount(element, firstHeight.current);
        setChart(mounted);
      },
      (error: unknown) => {
        if (!gone) onFail(error);
      },
    );
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => {
      gone = true;
      observer.disconnect();
      mounted?.dispose();
      setChart(null);
    };
  }, [onFail]);

  useEffect(() => {
    if (chart === null || width === 0) return undefined;
    return whenIdle(() => {
      if (chart.isDisposed()) return;
      if (chart.getWidth() !== width || chart.getHeight() !== height) chart.resize({ width, height });
      chart.setOption(option({ tokens, width }), { notMerge: true });
    });
  }, [chart, height, option, tokens, width]);

  return <Box ref={place} role="img" aria-label={label} sx={{ width: '100%', height, overflow: 'hidden' }} />;
}
