import type { Fact } from '../model/fact.js';
import { columnBuilder } from './column-builder.js';
import type { Column, RecordsColumn } from './column.js';
import { columnKey, type Encoded, EncodedPopulation, type EncodingOptions } from './encode-population.js';
import { fitRecords, fitScalar, type Misfits, type OtherKind } from './fit-column.js';
import { FindingList } from './population-finding.js';
import { headerOf } from './snapshot-rows.js';
import type { Snapshot, SnapshotFact } from './snapshot.js';

/**
 * A collected fact that is called and declared as this one, and that no dictionary with this one has: most likely what it was before its id
 * was changed.
 */
function formerly(
  fact: string,
  dictionaries: readonly (readonly SnapshotFact[])[],
  dictionary: readonly SnapshotFact[],
): SnapshotFact | undefined {
  const declared = dictionaries.filter((facts) => facts.some(({ id }) => id === fact)).flat();
  const wanted = declared.find(({ id }) => id === fact);
  const ids = new Set(declared.map(({ id }) => id));
  return dictionary.find(
    ({ id, label, type }) =>
      wanted !== undefined && !ids.has(id) && label.zh === wanted.label.zh && type.kind === wanted.type.kind,
  );
}

/**
 * Facts that some dictionary has and that were neither collected nor declared absent are refused by name. `dictionary`: what was collected,
 * in which such a fact may stand under the id that it had before.
 */
export function refuseLacking(
  collected: ReadonlySet<string>,
  dictionaries: readonly (readonly SnapshotFact[])[],
  found: FindingList,
  dictionary: readonly SnapshotFact[] = [],
): void {
  const lacking = new Set(
    dictionaries.flatMap((facts) => facts.map(({ id }) => id).filter((id) => !collected.has(id))),
  );
  for (const fact of lacking) {
    const old = formerly(fact, dictionaries, dictionary);
    found.error(
      'POPULATION-LACKS-FACT',
      '/facts',
      [
        `人群没有采集政策所需的数据项「${fact}」`,
        `The population has not collected the fact "${fact}" that the policy needs`,
      ],
      old
        ? [
            `人群以编号「${old.id}」采集了同名的数据项「${old.label.zh}」：改过编号的，重新导入并把该列对应到「${fact}」，或把编号改回`,
            `The population has a fact of the same name under the id "${old.id}": if its id was changed, import it again with that column mapped to "${fact}", or change the id back`,
          ]
        : [
            '换用含有该数据项的人群，或声明该项一律未知',
            'Use a population that has it, or declare it unknown for everybody',
          ],
      { line: 1 },
    );
  }
}

function nobodyKnows(fact: SnapshotFact, persons: number): Column {
  const builder = columnBuilder(fact, persons);
  for (let row = 0; row < persons; row += 1) builder.push(null, () => undefined);
  return builder.build();
}

/** The row whose records an entry of a records column belongs to. */
function rowOfEntry({ starts }: RecordsColumn, entry: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= entry) low = middle;
    else high = middle;
  }
  return low;
}

/** Fits the columns of one snapshot to the declarations of policies, and collects what does not fit. */
class Fitting {
  readonly found = new FindingList();

  constructor(private readonly snapshot: Snapshot) {}

  /** The column of a collected fact as a policy declares it; undefined where it does not fit, which is then among the findings. */
  fit(collected: SnapshotFact, wanted: SnapshotFact): Column | undefined {
    const column = this.snapshot.requireColumn(collected.id);
    const [from, to] = [collected.type, wanted.type];
    if (column.kind === 'records' || from.kind === 'records' || to.kind === 'records') {
      if (column.kind !== 'records' || from.kind !== 'records' || to.kind !== 'records')
        return this.otherKind(wanted.id);
      const fitted = fitRecords(from, to, column);
      switch (fitted.kind) {
        case 'fits':
          return fitted.column;
        case 'too-many':
          return this.values(wanted.id, '', fitted.count, fitted.row);
        case 'lacks-field':
          return this.lacksField(wanted.id, fitted.field);
        case 'field':
          return this.misfit(wanted.id, `/${fitted.field}`, fitted.misfit, (entry) => rowOfEntry(column, entry));
      }
    }
    const fitted = fitScalar(from, to, column);
    return fitted.kind === 'fits' ? fitted.column : this.misfit(wanted.id, '', fitted, (entry) => entry);
  }

  private misfit(
    fact: string,
    field: string,
    misfit: Misfits | OtherKind,
    rowOf: (entry: number) => number,
  ): undefined {
    if (misfit.kind === 'other-kind') return this.otherKind(fact + field);
    return this.values(fact, field, misfit.count, rowOf(misfit.entry));
  }

  private values(fact: string, field: string, count: number, row: number): undefined {
    const example = this.snapshot.ids.at(row) ?? '';
    this.found.error(
      'POPULATION-DOES-NOT-FIT',
      `/facts/${fact}${field}`,
      [
        `数据项「${fact}${field}」有 ${count} 个值不合政策的声明，例如「${example}」的`,
        `${count} values of the fact "${fact}${field}" do not fit what the policy declares, such as that of "${example}"`,
      ],
      [
        '放宽政策数据字典中的范围、小数位数或选项，或换用人群',
        'Widen the range, decimals or options in the policy’s dictionary, or use another population',
      ],
      { subject: example },
    );
    return undefined;
  }

  private otherKind(fact: string): undefined {
    this.found.error(
      'POPULATION-OTHER-KIND',
      `/facts/${fact}`,
      [
        `人群中的数据项「${fact}」与政策声明的类型不同`,
        `The fact "${fact}" of the population is of another kind than the policy declares`,
      ],
      ['按政策的声明重新导入或生成人群', 'Import or generate the population as the policy declares it'],
    );
    return undefined;
  }

  private lacksField(fact: string, field: string): undefined {
    this.found.error(
      'POPULATION-LACKS-FIELD',
      `/facts/${fact}/${field}`,
      [
        `人群没有采集数据项「${fact}」的字段「${field}」`,
        `The population has not collected the field "${field}" of the fact "${fact}"`,
      ],
      ['换用含有该字段的人群，或将该字段声明为可选', 'Use a population that has it, or declare the field optional'],
    );
    return undefined;
  }
}

/**
 * A snapshot as the policies with these dictionaries (`policy.resolved.document.facts`) read it. Columns whose values stand for the
 * same numbers are shared, not copied; others are converted exactly, or refused by name with the number of values and an example. A
 * fact that was not collected is refused by name.
 */
export function fitSnapshot(
  snapshot: Snapshot,
  contentHash: string,
  dictionaries: readonly (readonly Pick<Fact, 'id' | 'label' | 'type'>[])[],
  { absentFacts = [] }: EncodingOptions = {},
): Encoded {
  const fitting = new Fitting(snapshot);
  const collected = new Map(snapshot.dictionary.map((fact) => [fact.id, fact]));
  refuseLacking(new Set([...collected.keys(), ...absentFacts]), dictionaries, fitting.found, snapshot.dictionary);
  const columns = new Map<string, Column>();
  const tried = new Set<string>();
  for (const fact of dictionaries.flat()) {
    const key = columnKey(fact);
    if (tried.has(key)) continue;
    tried.add(key);
    const known = collected.get(fact.id);
    const column = known
      ? fitting.fit(known, fact)
      : absentFacts.includes(fact.id)
        ? nobodyKnows(fact, snapshot.size)
        : undefined;
    if (column) columns.set(key, column);
  }
  if (!fitting.found.isEmpty) return { population: null, findings: fitting.found.all() };
  return { population: new EncodedPopulation(headerOf(snapshot), contentHash, snapshot.ids, columns), findings: [] };
}
