import { type SheetOrigin } from '@jifen/policies';

/** The lines of the notes of a workbook that say of which state of a policy it is. */
type OriginNote = readonly [label: string, value: string];

const STATE = '状态 State';
const HASH = '内容哈希 Content hash';

/** How a workbook says of which state it is: `r5` is a revision of a draft, anything else a version. */
export function originNotes(state: string, contentHash: string): readonly OriginNote[] {
  return [
    [STATE, state],
    [HASH, contentHash],
  ];
}

/** A note as it stands in its cell. */
export function noteLine([label, value]: OriginNote): string {
  return `${label}：${value}`;
}

/** What the lines of the notes say of the origin; undefined where they do not say it. */
export function originOf(lines: readonly string[]): SheetOrigin | undefined {
  const valueOf = (label: string): string | undefined =>
    lines
      .find((line) => line.startsWith(`${label}：`))
      ?.slice(label.length + 1)
      .trim();
  const contentHash = /^sha256:[0-9a-f]{64}$/.exec(valueOf(HASH) ?? '')?.[0];
  if (contentHash === undefined) return undefined;
  const revision = /^r([1-9]\d{0,8})$/.exec(valueOf(STATE) ?? '')?.[1];
  return { revision: revision === undefined ? null : Number(revision), contentHash };
}
