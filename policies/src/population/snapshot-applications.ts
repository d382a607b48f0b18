import type { FindingList } from './population-finding.js';
import type { SceneApplication } from './population-format.js';
import type { SnapshotApplications } from './snapshot.js';
import { GroupedTextsBuilder, type TextColumn, TextColumnBuilder } from './text-column.js';

/** Refuses ids of which one stands twice. */
function refuseRepeated(ids: TextColumn, found: FindingList): void {
  const row = ids.firstRepeated();
  if (row === undefined) return;
  const id = ids.at(row) ?? '';
  found.error(
    'POPULATION-DUPLICATE-ID',
    '/id',
    [`编号「${id}」重复`, `The id "${id}" stands twice`],
    ['每人、每份申请各用一个编号', 'Give each person and application an id of its own'],
    { subject: id },
  );
}

/** Refuses the ids of a population that has nobody, or one person twice. */
export function refuseIds(ids: TextColumn, found: FindingList): void {
  if (ids.length > 0) {
    refuseRepeated(ids, found);
    return;
  }
  found.error(
    'POPULATION-NO-PERSONS',
    '',
    ['人群中没有人员', 'The population has no persons'],
    ['至少提供一人', 'Give at least one person'],
  );
}

/** Takes applications as they arrive; whom they name is looked up when everybody is there. */
export class ApplicationsBuilder {
  private readonly ids = new TextColumnBuilder();
  private readonly scenes = new GroupedTextsBuilder();
  private readonly pools = new GroupedTextsBuilder();
  private readonly first = new TextColumnBuilder();
  private readonly second = new TextColumnBuilder();

  push({ id, scene, pool, applicants }: SceneApplication): void {
    this.ids.push(id);
    this.scenes.push(scene);
    this.pools.push(pool);
    this.first.push(applicants[0] ?? '');
    this.second.push(applicants[1] ?? '');
  }

  /** The applications of these persons; an id that stands twice and an applicant who is not there are refused. */
  build(persons: TextColumn, found: FindingList): SnapshotApplications {
    const ids = this.ids.build();
    refuseRepeated(ids, found);
    return {
      ids,
      scenes: this.scenes.build(),
      pools: this.pools.build(),
      first: applicantRows(this.first.build(), 0, persons, found),
      second: applicantRows(this.second.build(), 1, persons, found),
    };
  }
}

/** Rows of applicants; −1 for none. The text of nobody is empty. */
function applicantRows(applicants: TextColumn, place: number, persons: TextColumn, found: FindingList): Int32Array {
  const rows = new Int32Array(applicants.length).fill(-1);
  for (let index = 0; index < rows.length; index += 1) {
    const applicant = applicants.at(index) ?? '';
    if (applicant === '') continue;
    const row = persons.rowOf(applicant);
    if (row !== undefined) rows[index] = row;
    else {
      found.error(
        'POPULATION-NO-SUCH-PERSON',
        `/applicants/${place}`,
        [`人群中没有申请人「${applicant}」`, `The population has no person "${applicant}"`],
        ['改正人员编号，或补充该人员', 'Correct the id, or add the person'],
        { subject: applicant },
      );
    }
  }
  return rows;
}
