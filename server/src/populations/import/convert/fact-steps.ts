import { type RecordsFactType, type ScalarFactType, type SnapshotFact } from '@jifen/policies';
import { type ReadingOptions } from '../cells/scalar-cell.js';
import { type ImportMapping } from '../mapping/import-mapping.js';
import { type FactStep, type FieldPlace, FieldsStep, ScalarStep, WholeListStep } from './fact-step.js';

const scalarOf = (type: SnapshotFact['type']): ScalarFactType | null => (type.kind === 'records' ? null : type);
const recordsOf = (type: SnapshotFact['type']): RecordsFactType | null => (type.kind === 'records' ? type : null);

/** A step for each fact that the mapping fills, in the order of the dictionary. The mapping has no findings against the dictionary. */
export function factSteps(
  { columns, unknownWords, emptyLists }: ImportMapping,
  dictionary: readonly SnapshotFact[],
  hasSerials: boolean,
  capacity: number,
): FactStep[] {
  const emptyIsNone = emptyLists === 'none';
  const options = (values: ReadingOptions['values'] = {}): ReadingOptions => ({ unknownWords, values, hasSerials });
  return dictionary.flatMap(({ id, type }): FactStep[] => {
    const scalar = scalarOf(type);
    const records = recordsOf(type);
    const places: FieldPlace[] = [];
    for (const [column, use] of columns.entries()) {
      if (!('fact' in use) || use.fact !== id) continue;
      if (use.use === 'fact' && scalar) return [new ScalarStep(id, scalar, column, options(use.values), capacity)];
      if (use.use === 'list' && records)
        return [new WholeListStep(id, records, column, options(), emptyIsNone, capacity)];
      if (use.use === 'field' && records) {
        const field = records.fields.findIndex((declared) => declared.id === use.field);
        places.push({ column, record: use.record, field, options: options(use.values) });
      }
    }
    if (places.length === 0 || !records) return [];
    return [new FieldsStep(id, records, places, options(), emptyIsNone, capacity)];
  });
}
