import {
  type CompiledPolicy,
  PopulationEncoder,
  PopulationHash,
  type PopulationHeader,
  populationHeaderLine,
  populationLine,
  type PopulationPerson,
  type SceneApplication,
  type SimulationSummary,
  StreamedSimulation,
  unreadFacts,
} from '@jifen/policies';
import { createHash } from 'node:crypto';
import { CommandFailure } from '../failure.js';
import { type PopulationSource, type PopulationTaker, takePopulation } from './population-source.js';

/** Persons that are held at a time. */
const PART = 131_072;

/** Simulates a population while it arrives: however many persons there are, only one part of them is held. */
class StreamedIntake implements PopulationTaker {
  readonly applications: SceneApplication[] = [];
  private readonly hash = new PopulationHash(createHash('sha256'));
  private header: PopulationHeader | undefined;
  private encoder: PopulationEncoder | undefined;
  private simulation: StreamedSimulation | undefined;
  private held = 0;
  private isFirst = true;

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly source: PopulationSource,
  ) {}

  begin(header: PopulationHeader): void {
    this.header = header;
    this.hash.add(populationHeaderLine(header));
    this.simulation = new StreamedSimulation(this.policy, this.source.asOf ?? header.asOf);
    this.nextPart(header);
  }

  person(person: PopulationPerson, line?: number): void {
    const { encoder, header } = this;
    if (!encoder || !header || encoder.isRefused) return;
    encoder.add(person, line);
    this.hash.add(populationLine(person));
    this.held += 1;
    if (this.held < PART) return;
    this.endPart();
    this.nextPart(header);
  }

  /** The summary of everybody; whatever is wrong with anybody ends the command. */
  finish(): SimulationSummary {
    // A population without anybody is refused like any other that does not fit.
    if (this.held > 0 || this.encoder?.isRefused === true || this.isFirst) this.endPart();
    for (const application of this.applications) this.hash.add(populationLine(application));
    if (!this.simulation) throw new RangeError('There was no header');
    return this.simulation.summary(this.hash.digest());
  }

  private nextPart(header: PopulationHeader): void {
    const absentFacts = [...this.source.absentFacts, ...unreadFacts([this.policy])];
    this.encoder = new PopulationEncoder(header, [this.policy.facts.facts], { absentFacts }, PART);
    this.held = 0;
  }

  private endPart(): void {
    const encoded = this.encoder?.finish('');
    if (!encoded?.population) {
      const place = typeof this.source.from === 'string' ? { file: this.source.from } : {};
      throw new CommandFailure((encoded?.findings ?? []).map((finding) => ({ ...finding, ...place })));
    }
    this.simulation?.add(encoded.population);
    this.isFirst = false;
  }
}

/** Simulates a population of any size, part by part; the same summary as that of all at once. */
export async function simulateStreamed(policy: CompiledPolicy, source: PopulationSource): Promise<SimulationSummary> {
  const intake = new StreamedIntake(policy, source);
  await takePopulation(source, intake);
  return intake.finish();
}
