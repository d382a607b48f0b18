import { type CellProblem, cellProblem } from '../cells/cell-problem.js';
import { bareText } from '../cells/code-cell.js';
import { plainText } from '../cells/plain-text.js';
import { GroupedTextsBuilder, type SnapshotApplications, type TextColumn, TextColumnBuilder } from '@jifen/policies';

/** A scene for which persons of the file may apply. */
export interface SceneName {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en?: string };
}

export const NO_SUCH_SCENE = cellProblem('APPLICATION-SCENE', '政策没有这个场景', 'The policy has no such scene');
export const NO_SUCH_SPOUSE = cellProblem('APPLICATION-SPOUSE', '文件中没有这位配偶', 'The file has no such spouse');
export const BAD_POOL = cellProblem(
  'APPLICATION-POOL',
  '学校、片区等写编号：小写字母、数字和连字符',
  'Write a pool by its id: small letters, digits and hyphens',
);

const POOL = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** An application as its row has it. */
interface Pending {
  readonly row: number;
  readonly scene: string;
  readonly pool: string | undefined;
  readonly person: number;
  readonly spouse: string | undefined;
}

/** Gathers the applications that stand in rows of persons. Both spouses' rows may name the same one; it counts once. */
export class ApplicationList {
  /** Applications that stood in the rows of both spouses. */
  merged = 0;
  /** Applications whose spouse is not in the file. */
  leftOut = 0;
  private readonly scenes = new Map<string, string>();
  private readonly pending: Pending[] = [];

  constructor(scenes: readonly SceneName[]) {
    for (const { id, title } of scenes)
      for (const name of [id, title.zh, title.en ?? '']) this.scenes.set(bareText(name), id);
    this.scenes.delete('');
  }

  /** The scene that a cell names; null for an empty one. */
  sceneOf(text: string): string | null | CellProblem {
    const plain = plainText(text);
    return plain === '' ? null : (this.scenes.get(bareText(plain)) ?? NO_SUCH_SCENE);
  }

  /** The pool that a cell names; undefined for an empty one. */
  poolOf(text: string): string | undefined | CellProblem {
    const plain = plainText(text).toLowerCase();
    if (plain === '') return undefined;
    return POOL.test(plain) && plain.length <= 64 ? plain : BAD_POOL;
  }

  /** @param person row of the person among those that are taken */
  add(application: Pending): void {
    this.pending.push(application);
  }

  /** The applications in columns. A spouse who is not there is reported, and the application left out. */
  build(ids: TextColumn, report: (row: number, problem: CellProblem) => void): SnapshotApplications {
    const names = new TextColumnBuilder(this.pending.length);
    const scenes = new GroupedTextsBuilder(this.pending.length);
    const pools = new GroupedTextsBuilder(this.pending.length);
    const first: number[] = [];
    const second: number[] = [];
    const seen = new Set<string>();
    for (const { row, scene, pool, person, spouse } of this.pending) {
      const other = spouse === undefined ? -1 : (ids.rowOf(spouse) ?? null);
      if (other === null || other === person) {
        report(row, NO_SUCH_SPOUSE);
        this.leftOut += 1;
        continue;
      }
      const key = `${scene} ${pool ?? ''} ${Math.min(person, other)} ${Math.max(person, other)}`;
      if (other >= 0 && seen.has(key)) {
        this.merged += 1;
        continue;
      }
      seen.add(key);
      names.push(`A${String(names.length + 1).padStart(8, '0')}`);
      scenes.push(scene);
      pools.push(pool);
      first.push(person);
      second.push(other);
    }
    return {
      ids: names.build(),
      scenes: scenes.build(),
      pools: pools.build(),
      first: Int32Array.from(first),
      second: Int32Array.from(second),
    };
  }
}
