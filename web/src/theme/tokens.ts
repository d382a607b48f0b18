/** Text colour and the tint it stands on. */
export interface Tone {
  readonly text: string;
  readonly tint: string;
}

/** A direction of change: its text colour and three fills from faint to strong. */
export interface Direction {
  readonly text: string;
  readonly fills: readonly [string, string, string];
}

/** The colours of the workbench, by what they mean. Every pair keeps a contrast of at least 4.5 on its surface. */
export interface Tokens {
  readonly mode: 'light' | 'dark';
  /** The page behind the cards. */
  readonly background: string;
  /** Cards, the top bar, the navigation. */
  readonly surface: string;
  /** Heads of tables and groups inside a card. */
  readonly raised: string;
  /** Tracks, wells, pressed segments. */
  readonly sunken: string;
  /** Hairlines. */
  readonly divider: string;
  /** Edges of fields and outlined buttons. */
  readonly border: string;
  /** Body, support, labels and old values. */
  readonly text: readonly [string, string, string];
  readonly primary: Tone;
  /** Hovered primary button. */
  readonly primaryStrong: string;
  readonly onPrimary: string;
  /** A higher score, a place won. Never green. */
  readonly rise: Direction;
  /** A lower score, a place lost. Never red. */
  readonly fall: Direction;
  readonly error: Tone;
  /** 待定 and 未取得: nobody knows yet. */
  readonly pending: Tone;
  readonly changed: Tone;
  readonly untested: Tone;
  /** 示例, 推定, 暂留: a value that is not simply what a source says. */
  readonly mark: Tone;
  readonly practice: Tone;
  /** The old or left version in any picture. */
  readonly old: { readonly line: string; readonly fill: string };
}

export const lightTokens: Tokens = {
  mode: 'light',
  background: '#F5F7F8',
  surface: '#FFFFFF',
  raised: '#F9FAFB',
  sunken: '#EFF3F4',
  divider: '#E2E7EA',
  border: '#82909A',
  text: ['#17242B', '#465761', '#5B6B75'],
  primary: { text: '#0B5D6B', tint: '#E4F0F2' },
  primaryStrong: '#084854',
  onPrimary: '#FFFFFF',
  rise: { text: '#1B5E9F', fills: ['#BFD9EE', '#72A9D8', '#2B6CB0'] },
  fall: { text: '#A04A00', fills: ['#FAD9B5', '#F0A35A', '#C2620E'] },
  error: { text: '#A61B2B', tint: '#FBEBED' },
  pending: { text: '#5D3FA0', tint: '#F0ECF9' },
  changed: { text: '#0B5D6B', tint: '#E4F0F2' },
  untested: { text: '#52626C', tint: '#EEF2F4' },
  mark: { text: '#6B4E00', tint: '#FFF3CC' },
  practice: { text: '#3D2E00', tint: '#FFD451' },
  old: { line: '#8C9AA3', fill: '#DDE3E7' },
};

export const darkTokens: Tokens = {
  mode: 'dark',
  background: '#0E1417',
  surface: '#151D21',
  raised: '#192328',
  sunken: '#202C32',
  divider: '#28353B',
  border: '#6D7F89',
  text: ['#E4ECEF', '#B3C1C8', '#91A2AB'],
  primary: { text: '#63C4D2', tint: '#15343A' },
  primaryStrong: '#86D5E0',
  onPrimary: '#0B1D21',
  rise: { text: '#83BDF0', fills: ['#24425E', '#3F7FB8', '#7DB8EC'] },
  fall: { text: '#F2AC66', fills: ['#54391C', '#B8702A', '#F0A558'] },
  error: { text: '#FF9AA4', tint: '#3A1D22' },
  pending: { text: '#C0A9F5', tint: '#2A2440' },
  changed: { text: '#63C4D2', tint: '#15343A' },
  untested: { text: '#A9B7BE', tint: '#222D32' },
  mark: { text: '#F3D27A', tint: '#35301C' },
  practice: { text: '#2B2000', tint: '#E8BE3E' },
  old: { line: '#7F8F98', fill: '#2B383F' },
};

/** Words on screen. */
export const FONT_STACK = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif';

/** Rules, hashes, codes: monospace with a Chinese monospace behind it. */
export const CODE_STACK =
  'ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono","Noto Sans Mono CJK SC","Microsoft YaHei",monospace';

/** Corner radii in pixels. */
export const RADIUS = { card: 10, control: 8, chip: 5 } as const;

/** Fixed measures of the frame in pixels. */
export const FRAME = { topBar: 48, navigation: 200, rail: 56, railBelow: 1200, strip: 4 } as const;
