import { type Finding, formatDay, parseDay } from '@jifen/policies';

/** A version as far as its dates go, `YYYY-MM-DD`. */
export interface DatedVersion {
  readonly id: string;
  /** First day in force. */
  readonly effectiveFrom: string;
  /** Last day in force by the document itself; null where it names none. */
  readonly expiresOn: string | null;
}

/** The days on which a version is in force, both included. */
export interface VersionRange {
  readonly from: string;
  /** Null: until further notice. */
  readonly to: string | null;
  /** Whether the next version of the county ends it, or its own document does. */
  readonly endedBy: 'successor' | 'document' | null;
}

/** `published`: its first day is still to come; `superseded`: the next one is in force; `expired`: it ended with no successor. */
export const VERSION_LIFECYCLES = ['published', 'effective', 'superseded', 'expired'] as const;
export type VersionLifecycle = (typeof VERSION_LIFECYCLES)[number];

/** The day before. */
export function dayBefore(date: string): string {
  return formatDay(dayNumber(date) - 1);
}

function dayAfter(date: string): string {
  return formatDay(dayNumber(date) + 1);
}

function dayNumber(date: string): number {
  const day = parseDay(date);
  if (day === undefined) throw new RangeError(`Not a date: ${date}`);
  return day;
}

/** When each version of one county is in force: a version ends the day before the next one begins. By id. */
export function versionRanges(versions: readonly DatedVersion[]): Map<string, VersionRange> {
  const inOrder = versions.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
  return new Map(
    inOrder.map(({ id, effectiveFrom, expiresOn }, index): [string, VersionRange] => {
      const next = inOrder[index + 1];
      const bySuccessor = next ? dayBefore(next.effectiveFrom) : null;
      if (bySuccessor !== null && (expiresOn === null || bySuccessor <= expiresOn)) {
        return [id, { from: effectiveFrom, to: bySuccessor, endedBy: 'successor' }];
      }
      return [id, { from: effectiveFrom, to: expiresOn, endedBy: expiresOn === null ? null : 'document' }];
    }),
  );
}

/** Where a version stands on a day. */
export function lifecycleOn({ from, to, endedBy }: VersionRange, today: string): VersionLifecycle {
  if (today < from) return 'published';
  if (to === null || today <= to) return 'effective';
  return endedBy === 'successor' ? 'superseded' : 'expired';
}

/** The version of one county that is in force on a day; undefined where none is. */
export function versionInForce<T extends DatedVersion>(versions: readonly T[], asOf: string): T | undefined {
  const ranges = versionRanges(versions);
  return versions.find(({ id }) => {
    const range = ranges.get(id);
    return range !== undefined && range.from <= asOf && (range.to === null || asOf <= range.to);
  });
}

function finding(code: string, zh: string, en: string, remedyZh: string, remedyEn: string): Finding {
  return {
    code,
    severity: 'error',
    pointer: '/effective/from',
    message: { zh, en },
    remedy: { zh: remedyZh, en: remedyEn },
  };
}

/**
 * What stands against publishing a version from that day on: versions of one county follow each other in time without overlap and
 * without a day on which no rules are in force.
 */
export function rangeFindings(existing: readonly DatedVersion[], from: string, expiresOn: string | null): Finding[] {
  const findings: Finding[] = [];
  if (expiresOn !== null && expiresOn < from) {
    findings.push(
      finding(
        'EFFECTIVE-REVERSED',
        `失效日 ${expiresOn} 早于施行日 ${from}`,
        `The last day ${expiresOn} is before the first day ${from}`,
        '改正施行日或失效日',
        'Correct one of the two dates',
      ),
    );
  }
  const last = existing.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom)).at(-1);
  if (!last) return findings;
  if (from <= last.effectiveFrom) {
    const earliest = dayAfter(last.effectiveFrom);
    findings.push(
      finding(
        'EFFECTIVE-OVERLAP',
        `施行日 ${from} 不晚于已发布版本的施行日 ${last.effectiveFrom}，两个版本会重叠`,
        `The first day ${from} is not after ${last.effectiveFrom}, the first day of a published version: they would overlap`,
        `施行日改为 ${earliest} 或以后`,
        `Use ${earliest} or a later day`,
      ),
    );
  }
  if (last.expiresOn !== null && from > dayAfter(last.expiresOn)) {
    findings.push(
      finding(
        'EFFECTIVE-GAP',
        `上一版本于 ${last.expiresOn} 失效，至 ${from} 之间没有施行的政策`,
        `The version before ends on ${last.expiresOn}: from then until ${from} no policy would be in force`,
        `施行日改为 ${dayAfter(last.expiresOn)} 或以前`,
        `Use ${dayAfter(last.expiresOn)} or an earlier day`,
      ),
    );
  }
  return findings;
}
