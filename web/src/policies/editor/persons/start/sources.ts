import type { Finding, PolicyCase, Text } from '@jifen/policies';
import type { Facts } from '../person-edit';

/** Somebody to start from: a name, the facts, and the day on which they show what they show. */
export interface Source {
  readonly key: string;
  readonly title: Text;
  readonly facts: Facts;
  /** Absent: any day. */
  readonly asOf?: string | undefined;
}

/** The persons that show what the checker found. */
export function witnessSources(findings: readonly Finding[]): Source[] {
  return findings.flatMap(({ code, pointer, message, witness, asOf }, index) =>
    witness ? [{ key: `${code}${pointer}${index}`, title: message, facts: witness, asOf }] : [],
  );
}

/** The persons of test cases, or of proposals for them. */
export function caseSources(cases: readonly PolicyCase[]): Source[] {
  return cases.map(({ id, title, facts, asOf }) => ({ key: id, title, facts, asOf }));
}
