import type { Components, Theme } from '@mui/material/styles';
import type { RaThemeOptions } from 'react-admin';
import { FONT_STACK, lightTokens, RADIUS, type Tokens } from './tokens';

/** Material UI components in the workbench's density: hairlines instead of shadows, 32 px controls, 34 px rows. */
export function components(tokens: Tokens): Components<Omit<Theme, 'components'>> & RaThemeOptions['components'] {
  const [text1, text2, text3] = tokens.text;
  const focusRing = { outline: `2px solid ${tokens.primary.text}`, outlineOffset: 2 };
  return {
    MuiCssBaseline: {
      styleOverrides: {
        html: { fontVariantNumeric: 'tabular-nums', WebkitFontSmoothing: 'antialiased' },
        body: { fontFamily: FONT_STACK, fontSize: 14, lineHeight: '22px', color: text1 },
        ':focus-visible': focusRing,
        'button, input, textarea, select': { fontFamily: 'inherit', fontVariantNumeric: 'inherit' },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
        },
        '@media print': {
          'html, body': {
            background: '#FFFFFF !important',
            color: `${lightTokens.text[0]} !important`,
            colorScheme: 'light',
          },
          '[data-print="hide"]': { display: 'none !important' },
        },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { '&.Mui-focusVisible': focusRing } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true, variant: 'outlined', color: 'inherit' },
      styleOverrides: {
        root: { minHeight: 32, padding: '5px 14px', borderRadius: RADIUS.control, whiteSpace: 'nowrap' },
        sizeSmall: {
          minHeight: 28,
          padding: '3px 11px',
          fontSize: 13,
          // Several of them stand in a line in a narrow pane.
          '&.MuiButton-text': { padding: '3px 6px', minWidth: 0 },
        },
        outlined: { borderColor: tokens.border, background: tokens.surface, '&:hover': { background: tokens.sunken } },
        outlinedInherit: { borderColor: `color-mix(in srgb, ${tokens.border} 70%, ${tokens.surface})`, color: text1 },
        outlinedPrimary: {
          borderColor: `color-mix(in srgb, ${tokens.primary.text} 40%, ${tokens.surface})`,
          background: tokens.primary.tint,
          '&:hover': { background: tokens.primary.tint, borderColor: tokens.primary.text },
        },
        containedPrimary: { '&:hover': { background: tokens.primaryStrong } },
        text: { padding: '5px 8px', '&:hover': { background: tokens.primary.tint } },
        startIcon: { marginRight: 6 },
      },
    },
    MuiIconButton: {
      styleOverrides: {
        root: { borderRadius: RADIUS.control, color: text2, '&:hover': { background: tokens.sunken } },
      },
    },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { border: `1px solid ${tokens.divider}`, borderRadius: RADIUS.card, overflow: 'clip' } },
    },
    MuiDialog: { styleOverrides: { paper: { borderRadius: RADIUS.card } } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: 18, lineHeight: '26px', fontWeight: 700 } } },
    MuiMenu: { styleOverrides: { paper: { borderRadius: RADIUS.control, border: `1px solid ${tokens.divider}` } } },
    MuiMenuItem: { styleOverrides: { root: { fontSize: 14, minHeight: 34 } } },
    MuiTooltip: {
      defaultProps: { enterDelay: 300 },
      styleOverrides: {
        tooltip: { fontSize: 12, lineHeight: '18px', fontWeight: 400, background: text1, color: tokens.surface },
      },
    },
    MuiTableCell: {
      styleOverrides: {
        root: {
          fontSize: 13,
          lineHeight: '20px',
          borderColor: tokens.divider,
          padding: '6px 12px',
          '&:first-of-type': { paddingLeft: 16 },
          '&:last-of-type': { paddingRight: 16 },
          '& > .MuiIconButton-root': { padding: 3 },
        },
        sizeSmall: { padding: '6px 12px' },
        head: {
          color: text2,
          fontSize: 12,
          lineHeight: '18px',
          fontWeight: 400,
          background: tokens.surface,
          whiteSpace: 'nowrap',
        },
        stickyHeader: { background: tokens.surface },
        footer: { color: text1, fontSize: 13, fontWeight: 700, background: tokens.raised },
      },
    },
    MuiTableBody: { styleOverrides: { root: { '&:last-child > tr:last-child > td': { borderBottom: 0 } } } },
    MuiTableRow: {
      styleOverrides: {
        root: {
          '&.Mui-selected, &.Mui-selected:hover': { background: tokens.primary.tint },
          '&.MuiTableRow-hover:hover': { background: tokens.raised },
        },
      },
    },
    MuiTableSortLabel: {
      styleOverrides: { root: { '&.Mui-active': { color: text1, fontWeight: 600 } }, icon: { fontSize: 15 } },
    },
    MuiTablePagination: {
      styleOverrides: { selectLabel: { fontSize: 12 }, displayedRows: { fontSize: 12 }, select: { fontSize: 12 } },
    },
    MuiOutlinedInput: {
      defaultProps: { notched: false },
      styleOverrides: {
        root: { borderRadius: RADIUS.control, background: tokens.surface, fontSize: 14 },
        notchedOutline: { borderColor: tokens.border, top: 0, '& legend': { display: 'none' } },
        inputSizeSmall: { padding: '5.5px 10px' },
        adornedStart: { paddingLeft: 10 },
        inputAdornedStart: { paddingLeft: 0 },
      },
    },
    MuiInputBase: { styleOverrides: { input: { '&::placeholder': { color: text3, opacity: 1 } } } },
    // Labels stand above their fields, where they stay readable while the field is filled.
    MuiInputLabel: {
      defaultProps: { shrink: true },
      styleOverrides: {
        root: {
          position: 'static',
          transform: 'none',
          maxWidth: '100%',
          marginBottom: 4,
          fontSize: 13,
          lineHeight: '20px',
          color: text2,
          pointerEvents: 'auto',
        },
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { fontSize: 12, lineHeight: '18px', marginLeft: 0 } } },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small' } },
    MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small' } },
    MuiToggleButtonGroup: {
      styleOverrides: {
        root: {
          background: tokens.sunken,
          borderRadius: RADIUS.control,
          padding: 2,
          border: `1px solid ${tokens.divider}`,
        },
        grouped: { border: 0, borderRadius: `${RADIUS.control - 2}px !important`, margin: 0 },
      },
    },
    MuiToggleButton: {
      styleOverrides: {
        root: {
          textTransform: 'none',
          padding: '2px 12px',
          minHeight: 26,
          fontSize: 13,
          lineHeight: '20px',
          fontWeight: 400,
          color: text2,
          '&.Mui-selected, &.Mui-selected:hover': {
            background: tokens.surface,
            color: tokens.primary.text,
            fontWeight: 600,
            boxShadow: `0 0 0 1px ${tokens.divider}`,
          },
        },
      },
    },
    // The row of tabs cuts off what stands out of it.
    MuiTab: { styleOverrides: { root: { '&.Mui-focusVisible': { ...focusRing, outlineOffset: -2 } } } },
    // A switch hides what stands out of it, a ring around its knob too.
    MuiSwitch: {
      styleOverrides: {
        root: { borderRadius: RADIUS.control, '&:has(:focus-visible)': { ...focusRing, outlineOffset: 0 } },
        switchBase: { '&.Mui-focusVisible': { outline: 0 } },
      },
    },
    MuiAlert: { styleOverrides: { root: { borderRadius: RADIUS.control, fontSize: 14, lineHeight: '22px' } } },
    MuiChip: { styleOverrides: { root: { borderRadius: RADIUS.chip, fontSize: 12, height: 22 } } },
    // react-admin writes it white on the colour of the page.
    RaSkipNavigationButton: {
      styleOverrides: {
        root: {
          '&&': { padding: '5px 14px', background: tokens.primary.text, color: tokens.onPrimary },
          '@media print': { display: 'none' },
        },
      },
    },
    RaNotification: {
      styleOverrides: {
        root: {
          '& .MuiSnackbarContent-root': {
            border: `1px solid ${tokens.border}`,
            borderRadius: RADIUS.control,
            background: tokens.surface,
            color: text1,
          },
          '& .RaNotification-error': {
            background: tokens.error.tint,
            color: tokens.error.text,
            whiteSpace: 'pre-wrap',
          },
          '& .RaNotification-warning': { background: tokens.mark.tint, color: tokens.mark.text },
          '& .RaNotification-success': { background: tokens.primary.tint, color: tokens.primary.text },
        },
      },
    },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiSkeleton: { defaultProps: { animation: false } },
  };
}
