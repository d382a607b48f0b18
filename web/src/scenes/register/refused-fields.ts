import type { Finding, Scene } from '@jifen/policies';
import type { Problem } from '../../data-provider';
import type { FieldProblem, RoundField } from './check-round';
import { DATE_FIELDS } from './round-form';

const PLAIN: readonly RoundField[] = ['versionId', 'sceneId', 'title', 'year', 'quota', 'populationId', ...DATE_FIELDS];

/** The field of the form that a pointer into the request names; undefined where it names none. */
function fieldAt(pointer: string, scene: Scene | null): RoundField | undefined {
  const pool = /^(?:\/round)?\/pools\/(\d+)/.exec(pointer)?.[1];
  if (pool !== undefined) {
    const id = scene?.pools[Number(pool)]?.id;
    return id === undefined ? undefined : `pools.${id}`;
  }
  return PLAIN.find(
    (field) => pointer === `/${field}` || pointer === `/dates/${field}` || pointer === `/round/${field}`,
  );
}

/** What the server refused, at the fields it points at; a field keeps the first word about it. */
export function refusedFields(
  { pointer, code, detail, remedy, findings = [] }: Problem,
  scene: Scene | null,
): ReadonlyMap<RoundField, FieldProblem> {
  const fields = new Map<RoundField, FieldProblem>();
  const add = (finding: Finding) => {
    const field = fieldAt(finding.pointer, scene);
    if (field !== undefined && !fields.has(field)) fields.set(field, { kind: 'finding', finding });
  };
  for (const finding of findings) if (finding.severity === 'error') add(finding);
  if (pointer !== undefined && detail && remedy) {
    const both = ({ zh, en = zh }: typeof detail) => ({ zh, en });
    add({ code, severity: 'error', pointer, message: both(detail), remedy: both(remedy) });
  }
  return fields;
}
