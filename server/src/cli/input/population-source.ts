import {
  type CompiledPolicy,
  type Encoded,
  type EncodedPopulation,
  type Finding,
  generatedHeader,
  generateRows,
  generationFindings,
  type GenerationRequest,
  PopulationEncoder,
  PopulationHash,
  type PopulationHeader,
  populationHeaderLine,
  populationLine,
  type PopulationPerson,
  PopulationReader,
  type SceneApplication,
  unreadFacts,
} from '@jifen/policies';
import { createHash } from 'node:crypto';
import { CommandFailure, failure } from '../failure.js';
import { requireDay } from './day.js';
import { textLines } from './text-lines.js';

/** Where a population comes from: a file, or the generator. */
export interface PopulationOptions {
  readonly population?: string;
  readonly persons?: string;
  readonly seed?: string;
  readonly asOf?: string;
  /** Facts that the population is known not to have, joined by commas. */
  readonly without?: string;
}

/** Persons ready for the policies, with their applications and the day for which they are run. */
export interface LoadedPopulation {
  readonly population: EncodedPopulation;
  readonly applications: readonly SceneApplication[];
  readonly asOf: string;
}

/** Seed of the demonstration's population. */
export const DEFAULT_SEED = '20260601';

/** A whole number as written; NaN for anything else, which the checks behind refuse. */
export function wholeNumber(text: string): number {
  return /^\d{1,16}$/.test(text) ? Number(text) : NaN;
}

/** The generator's request from the command line; what is wrong with it ends the command. */
export function generationRequest(options: PopulationOptions & { readonly title?: string }): GenerationRequest {
  if (options.asOf === undefined) {
    throw failure(
      'CLI-AS-OF-MISSING',
      { zh: '生成人群需要截至日期', en: 'Generating a population needs an as-of date' },
      { zh: '加上 --as-of，如 --as-of 2026-06-18', en: 'Add --as-of, e.g. --as-of 2026-06-18' },
    );
  }
  const request = {
    seed: wholeNumber(options.seed ?? DEFAULT_SEED),
    persons: wholeNumber(options.persons ?? ''),
    asOf: options.asOf,
    ...(options.title === undefined ? {} : { title: options.title }),
  };
  const findings = generationFindings(request);
  if (findings.length > 0) throw new CommandFailure(findings.map(forOption));
  return request;
}

/** Names the option that a finding on a request is about. */
function forOption(finding: Finding): Finding {
  const option = { '/seed': '--seed', '/persons': '--persons', '/asOf': '--as-of' }[finding.pointer] ?? '';
  const { zh, en } = finding.message;
  return { ...finding, message: { zh: `${option}：${zh}`, en: `${option}: ${en}` } };
}

/** Where a population comes from, checked as far as the command line says. */
export interface PopulationSource {
  /** The file, or the generator's request. */
  readonly from: string | GenerationRequest;
  /** Day of the run, where the command line names one. */
  readonly asOf: string | undefined;
  readonly absentFacts: readonly string[];
}

/** Reads the options that name a population; what is wrong with them ends the command before anything is loaded. */
export function populationSource(options: PopulationOptions): PopulationSource {
  const { population: file, persons, asOf, without } = options;
  if ((file === undefined) === (persons === undefined)) {
    throw failure(
      'CLI-POPULATION-SOURCE',
      { zh: '需要指定一个人群来源', en: 'Name one source of the population' },
      {
        zh: '用 --population 指定文件，或用 --persons 生成，二者择一',
        en: 'Give either --population FILE or --persons N',
      },
    );
  }
  const from = file ?? generationRequest(options);
  if (asOf !== undefined) requireDay(asOf);
  return { from, asOf, absentFacts: without?.split(',').filter((fact) => fact !== '') ?? [] };
}

/** Takes a population in, row by row. */
export interface PopulationTaker {
  readonly applications: SceneApplication[];
  begin(header: PopulationHeader): void;
  person(person: PopulationPerson, line?: number): void;
}

/** Takes a population in as a whole: encodes it for the policies and forms its content hash. */
class Intake implements PopulationTaker {
  readonly applications: SceneApplication[] = [];
  header: PopulationHeader | undefined;
  private encoder: PopulationEncoder | undefined;
  private readonly hash = new PopulationHash(createHash('sha256'));

  constructor(
    private readonly policies: readonly CompiledPolicy[],
    private readonly absentFacts: readonly string[],
  ) {}

  begin(header: PopulationHeader): void {
    this.header = header;
    this.hash.add(populationHeaderLine(header));
    const dictionaries = this.policies.map(({ facts }) => facts.facts);
    const absentFacts = [...this.absentFacts, ...unreadFacts(this.policies)];
    this.encoder = new PopulationEncoder(header, dictionaries, { absentFacts });
  }

  person(person: PopulationPerson, line?: number): void {
    if (this.encoder?.isRefused) return;
    this.encoder?.add(person, line);
    this.hash.add(populationLine(person));
  }

  finish(): Encoded | undefined {
    for (const application of this.applications) this.hash.add(populationLine(application));
    return this.encoder?.finish(this.hash.digest());
  }
}

async function takeFile(file: string, intake: PopulationTaker): Promise<void> {
  const reader = new PopulationReader({
    header: (header) => intake.begin(header),
    person: (person, line) => intake.person(person, line),
    application: (application) => intake.applications.push(application),
  });
  for await (const line of textLines(file)) reader.push(line);
  const findings = reader.finish();
  if (findings.length > 0) throw new CommandFailure(findings.map((finding) => ({ ...finding, file })));
}

function takeGenerated(request: GenerationRequest, intake: PopulationTaker): void {
  intake.begin(generatedHeader(request));
  for (const row of generateRows(request)) {
    if (row.kind === 'person') intake.person(row);
    else intake.applications.push(row);
  }
}

/** Reads or generates a population into `taker`; what is wrong with a file ends the command. */
export async function takePopulation({ from }: PopulationSource, taker: PopulationTaker): Promise<void> {
  if (typeof from === 'string') await takeFile(from, taker);
  else takeGenerated(from, taker);
}

/**
 * Reads or generates a population and encodes it for these policies; whatever is wrong ends the command. The day of the run is the one
 * that was asked for, else that of the file.
 */
export async function loadPopulation(
  source: PopulationSource,
  policies: readonly CompiledPolicy[],
): Promise<LoadedPopulation> {
  const { from, asOf, absentFacts } = source;
  const intake = new Intake(policies, absentFacts);
  await takePopulation(source, intake);
  const encoded = intake.finish();
  if (!encoded?.population) {
    const place = typeof from === 'string' ? { file: from } : {};
    throw new CommandFailure((encoded?.findings ?? []).map((finding) => ({ ...finding, ...place })));
  }
  const day = asOf ?? intake.header?.asOf ?? '';
  return { population: encoded.population, applications: intake.applications, asOf: day };
}
