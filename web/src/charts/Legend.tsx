import Box from '@mui/material/Box';

export interface LegendItem {
  readonly label: string;
  readonly color: string;
  /** Edge of a pale swatch. */
  readonly edge?: string;
}

/** Names of colours, where the picture cannot carry them itself. */
export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.25 }}
    >
      {items.map(({ label, color, edge }) => (
        <Box
          component="li"
          key={label}
          sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontSize: 12, color: 'text.secondary' }}
        >
          <Box
            component="span"
            sx={{
              width: 10,
              height: 10,
              borderRadius: '2px',
              background: color,
              border: edge ? `1px solid ${edge}` : 0,
              printColorAdjust: 'exact',
            }}
          />
          {label}
        </Box>
      ))}
    </Box>
  );
}
