import type { ExcludedApplication, Reason } from '@jifen/policies';

/** Applications that are out for the same reason. */
export interface ExcludedGroup {
  readonly reason: Reason;
  readonly applications: readonly ExcludedApplication[];
}

/** Groups by what decided, largest first; in a group by application number, as they come. */
export function excludedGroups(excluded: readonly ExcludedApplication[]): ExcludedGroup[] {
  const groups = new Map<string, ExcludedApplication[]>();
  for (const application of excluded) {
    const { code, text } = application.reason;
    const key = `${code} ${text.zh}`;
    const group = groups.get(key);
    if (group) group.push(application);
    else groups.set(key, [application]);
  }
  return [...groups.values()]
    .flatMap((applications) => (applications[0] ? [{ reason: applications[0].reason, applications }] : []))
    .sort((left, right) => right.applications.length - left.applications.length);
}
