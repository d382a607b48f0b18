import type { Finding } from '../findings/finding.js';

/** A finding with its place in a population. */
export interface PopulationFinding extends Finding {
  /** Line of the population file, from 1; absent where there is no file. */
  readonly line?: number;
  /** Id of the person or application, where it is known. */
  readonly subject?: string;
}

/** Most findings that are kept of one population: a broken file is broken in its first lines. */
const MOST_FINDINGS = 100;

/** Collects findings up to a bound, then counts on and says so. */
export class FindingList {
  private readonly list: PopulationFinding[] = [];
  private further = 0;

  add(finding: PopulationFinding): void {
    if (this.list.length < MOST_FINDINGS) this.list.push(finding);
    else this.further += 1;
  }

  /** Adds an error; texts in Chinese and English. */
  error(
    code: string,
    pointer: string,
    [zh, en]: readonly [zh: string, en: string],
    [remedyZh, remedyEn]: readonly [zh: string, en: string],
    place: { readonly line?: number; readonly subject?: string } = {},
  ): void {
    const remedy = { zh: remedyZh, en: remedyEn };
    this.add({ code, severity: 'error', pointer, message: { zh, en }, remedy, ...place });
  }

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  /** What was collected; the last one says how many more there were. */
  all(): readonly PopulationFinding[] {
    if (this.further === 0) return this.list;
    const more: PopulationFinding = {
      code: 'POPULATION-MORE-FINDINGS',
      severity: 'error',
      pointer: '',
      message: { zh: `另有 ${this.further} 处错误未列出`, en: `${this.further} more errors are not listed` },
      remedy: { zh: '先改正已列出的错误，再重新检查', en: 'Mend the errors listed, then check again' },
    };
    return [...this.list, more];
  }
}
