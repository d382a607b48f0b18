import { createHash } from 'node:crypto';
import {
  encodeFact,
  type Fact,
  type Finding,
  generatedHeader,
  generateRows,
  PopulationHash,
  type PopulationHeader,
  populationHeaderLine,
  populationLine,
  type PopulationPerson,
  PopulationReader,
  type SceneApplication,
} from '@jifen/policies';
import { CommandFailure } from '../failure.js';
import { type PopulationSource } from '../input/population-source.js';
import { textLines } from '../input/text-lines.js';

/** Characters of rows that are sent together. */
const CHUNK = 1 << 18;

/** Most findings that are shown: a broken file is broken in its first lines. */
const MOST_FINDINGS = 20;

/** A cell of CSV; an empty one without quotes is NULL. */
function cell(value: unknown): string {
  if (value == null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.replaceAll('"', '""')}"`;
}

/** What every person of a population comes to in CSV, with the content hash of the whole behind the last one. */
export class PersonRows {
  /** The persons that were given out. */
  persons = 0;
  private readonly hash = new PopulationHash(createHash('sha256'));
  private readonly applications: SceneApplication[] = [];
  private readonly findings: Finding[] = [];
  private waiting = '';

  constructor(
    private readonly source: PopulationSource,
    private readonly facts: readonly Fact[],
  ) {}

  /** The rows in pieces: id, household, then the facts in their order. What is wrong with a person ends them. */
  async *chunks(): AsyncGenerator<string> {
    for await (const chunk of typeof this.source.from === 'string' ? this.ofFile(this.source.from) : this.generated()) {
      if (this.findings.length > 0) throw new CommandFailure(this.findings);
      yield chunk;
    }
    if (this.findings.length > 0) throw new CommandFailure(this.findings);
    for (const application of this.applications) this.hash.add(populationLine(application));
    if (this.waiting !== '') yield this.waiting;
  }

  /** To be called once, behind the last row. */
  contentHash(): string {
    return this.hash.digest();
  }

  private async *ofFile(file: string): AsyncGenerator<string> {
    const reader = new PopulationReader({
      header: (header) => this.hash.add(populationHeaderLine(header)),
      person: (person, line) => this.add(person, { file, line }),
      application: (application) => this.applications.push(application),
    });
    for await (const line of textLines(file)) {
      reader.push(line);
      if (this.waiting.length > CHUNK) yield this.take();
    }
    this.findings.push(...reader.finish().map((finding) => ({ ...finding, file })));
  }

  private *generated(): Generator<string> {
    const { from } = this.source;
    if (typeof from === 'string') return;
    this.hash.add(populationHeaderLine(generatedHeader(from)));
    for (const row of generateRows(from)) {
      if (row.kind === 'application') this.applications.push(row);
      else this.add(row, {});
      if (this.waiting.length > CHUNK) yield this.take();
    }
  }

  private take(): string {
    const chunk = this.waiting;
    this.waiting = '';
    return chunk;
  }

  private add(person: PopulationPerson, place: { readonly file?: string; readonly line?: number }): void {
    this.hash.add(populationLine(person));
    this.persons += 1;
    const values = this.facts.map((fact) => {
      const value = person.facts[fact.id];
      encodeFact(fact, value, `/facts/${fact.id}`, (pointer, { code, zh, en, remedyZh, remedyEn }) => {
        if (this.findings.length >= MOST_FINDINGS) return;
        this.findings.push({
          code: code ?? 'PERSON-WRONG-TYPE',
          severity: 'error',
          pointer,
          message: { zh, en },
          remedy: { zh: remedyZh, en: remedyEn },
          ...place,
        });
      });
      return cell(value);
    });
    this.waiting += `${[cell(person.id), cell(person.household), ...values].join(',')}\n`;
  }
}

/** The facts that a population file says were collected: its first line. */
export async function headerOf({ from }: PopulationSource): Promise<PopulationHeader> {
  if (typeof from !== 'string') return generatedHeader(from);
  let header: PopulationHeader | undefined;
  const reader = new PopulationReader({
    header: (read) => (header = read),
    person: () => undefined,
    application: () => undefined,
  });
  for await (const line of textLines(from)) {
    reader.push(line);
    if (line.trim() !== '') break;
  }
  if (header) return header;
  throw new CommandFailure(reader.finish().map((finding) => ({ ...finding, file: from })));
}
