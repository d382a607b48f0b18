import { pointerToken } from '../findings/json-pointer.js';
import { parseBy, parseJsonText } from '../model/parse-policy.js';
import { FindingList, type PopulationFinding } from './population-finding.js';
import {
  isPlainPerson,
  type Population,
  PopulationHeader,
  PopulationPerson,
  SceneApplication,
} from './population-format.js';

/** A population, or the reasons why there is none. */
export type ReadPopulation =
  | { readonly population: Population; readonly findings: readonly [] }
  | { readonly population: null; readonly findings: readonly PopulationFinding[] };

/** Longest line of a population file, in characters. */
const LONGEST_LINE = 1_000_000;

/** What a reader gives on; the order is that of the file. */
export interface PopulationReceiver {
  header(header: PopulationHeader): void;
  person(person: PopulationPerson, line: number): void;
  application(application: SceneApplication, line: number): void;
}

/**
 * Reads a population file line by line (NDJSON: the header, then persons and applications in any order), so that a file of any
 * size can be streamed. Refuses by line and pointer: what is not JSON or not of the format, a fact that the header does not list,
 * an id that stands twice, an application of somebody who is not there. Never throws.
 */
export class PopulationReader {
  private readonly found = new FindingList();
  private readonly persons = new Set<string>();
  private readonly applications = new Map<string, { readonly applicants: readonly string[]; readonly line: number }>();
  private facts: ReadonlySet<string> | undefined;
  private line = 0;
  private hasHeader = false;

  constructor(private readonly receiver: PopulationReceiver) {}

  /** Reads the next line, without its line break. Empty lines are passed over. */
  push(text: string): void {
    this.line += 1;
    if (text.trim() === '') return;
    const value = this.parse(text);
    if (value === undefined) return;
    if (!this.hasHeader) this.readHeader(value);
    else if (this.facts) this.readRow(value, this.facts);
  }

  /** To be called behind the last line. Empty where the population can be used. */
  finish(): readonly PopulationFinding[] {
    if (!this.hasHeader) {
      this.found.error(
        'POPULATION-EMPTY',
        '',
        ['人群文件为空', 'The population file is empty'],
        ['第一行写文件头，其后每行一人或一份申请', 'Write the header first, then one person or application a line'],
        { line: 1 },
      );
    }
    for (const [id, { applicants, line }] of this.applications) {
      for (const [index, applicant] of applicants.entries()) {
        if (this.persons.has(applicant)) continue;
        this.found.error(
          'POPULATION-NO-SUCH-PERSON',
          `/applicants/${index}`,
          [`人群中没有申请人「${applicant}」`, `The population has no person "${applicant}"`],
          ['改正人员编号，或补充该人员', 'Correct the id, or add the person'],
          { line, subject: id },
        );
      }
    }
    return this.found.all();
  }

  /** JSON.parse keeps the last of two equal keys in silence, so a line that is not written plainly is read the strict way. */
  private parse(text: string): unknown {
    if (text.length > LONGEST_LINE) {
      this.found.error(
        'POPULATION-LINE-TOO-LONG',
        '',
        [`一行超过 ${LONGEST_LINE} 个字符`, `A line has more than ${LONGEST_LINE} characters`],
        ['每行只写一人或一份申请', 'Write one person or application a line'],
        { line: this.line },
      );
      return undefined;
    }
    try {
      const value = JSON.parse(text) as unknown;
      if (JSON.stringify(value) === text) return value;
    } catch {
      // What is wrong with it is said below, with the column.
    }
    const { value, findings } = parseJsonText(text);
    for (const finding of findings) this.found.add({ ...finding, line: this.line });
    return findings.length === 0 ? value : undefined;
  }

  private readHeader(value: unknown): void {
    this.hasHeader = true;
    if (typeof value === 'object' && value !== null && !('format' in value)) {
      this.found.error(
        'POPULATION-NO-HEADER',
        '',
        ['第一行不是文件头', 'The first line is no header'],
        [
          '第一行写 {"format":"points-population/1","asOf":"日期","facts":[数据项编号…]}',
          'Begin with {"format":"points-population/1","asOf":"a date","facts":[fact ids…]}',
        ],
        { line: this.line },
      );
      return;
    }
    const { value: header, findings } = parseBy(PopulationHeader, value);
    if (header) {
      this.facts = new Set(header.facts);
      this.receiver.header(header);
      return;
    }
    for (const finding of findings) this.found.add({ ...finding, line: this.line });
  }

  private readRow(value: unknown, facts: ReadonlySet<string>): void {
    const isApplication =
      typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'application';
    if (isApplication) this.readApplication(value);
    else this.readPerson(value, facts);
  }

  private readPerson(value: unknown, facts: ReadonlySet<string>): void {
    const { value: person, findings } = isPlainPerson(value, facts)
      ? { value, findings: [] }
      : parseBy(PopulationPerson, value);
    for (const finding of findings) this.found.add({ ...finding, line: this.line });
    if (!person) return;
    const place = { line: this.line, subject: person.id };
    if (this.persons.has(person.id)) this.twice(person.id);
    this.persons.add(person.id);
    let fits = true;
    for (const fact of Object.keys(person.facts)) {
      if (facts.has(fact)) continue;
      fits = false;
      this.found.error(
        'POPULATION-UNKNOWN-FACT',
        `/facts${pointerToken(fact)}`,
        [`文件头没有列出数据项「${fact}」`, `The header does not list the fact "${fact}"`],
        ['改正数据项编号，或在文件头 facts 中列出', 'Correct the fact id, or list it in the facts of the header'],
        place,
      );
    }
    if (fits) this.receiver.person(person, this.line);
  }

  private readApplication(value: unknown): void {
    const { value: application, findings } = parseBy(SceneApplication, value);
    for (const finding of findings) this.found.add({ ...finding, line: this.line });
    if (!application) return;
    const { id, applicants } = application;
    if (this.applications.has(id)) this.twice(id);
    if (new Set(applicants).size < applicants.length) {
      this.found.error(
        'POPULATION-APPLICANT-TWICE',
        '/applicants',
        ['同一申请人写了两次', 'An applicant stands twice in one application'],
        ['只保留一次', 'Name each applicant once'],
        { line: this.line, subject: id },
      );
    }
    this.applications.set(id, { applicants, line: this.line });
    this.receiver.application(application, this.line);
  }

  private twice(id: string): void {
    this.found.error(
      'POPULATION-DUPLICATE-ID',
      '/id',
      [`编号「${id}」重复`, `The id "${id}" stands twice`],
      ['每人、每份申请各用一个编号', 'Give each person and application an id of its own'],
      { line: this.line, subject: id },
    );
  }
}

/** Reads a population that is small enough to be held at once; see {@link PopulationReader}. */
export function readPopulation(lines: Iterable<string>): ReadPopulation {
  const persons: PopulationPerson[] = [];
  const applications: SceneApplication[] = [];
  let read: PopulationHeader | undefined;
  const reader = new PopulationReader({
    header: (header) => (read = header),
    person: (person) => persons.push(person),
    application: (application) => applications.push(application),
  });
  for (const line of lines) reader.push(line);
  const findings = reader.finish();
  return read && findings.length === 0
    ? { population: { header: read, persons, applications }, findings: [] }
    : { population: null, findings };
}
