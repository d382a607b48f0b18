import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { encodePerson } from '../evaluate/encode-person.js';
import type { Value } from '../evaluate/frame.js';
import { type Finding, under } from '../findings/finding.js';
import type { Applicant, Application } from './application.js';
import type { PlacePool } from './places.js';
import { rankFinding } from './rank-finding.js';

/** An application whose persons are encoded, in the order in which they apply. */
export interface ReadApplication {
  readonly id: string;
  /** Index of its pool. */
  readonly pool: number;
  readonly applicants: readonly ReadApplicant[];
}

/** A person whose facts are encoded, by slot. */
export interface ReadApplicant {
  readonly id: string;
  readonly facts: readonly Value[];
  readonly scored?: Applicant['scored'];
}

/** Spouses at most. */
const MOST_APPLICANTS = 2;

/** Findings after which reading stops: nobody reads more, and the first ones show the cause. */
const MOST_FINDINGS = 100;

function isEncoded(applicant: Applicant): applicant is ReadApplicant {
  return Array.isArray(applicant.facts);
}

/** Ids are read only where rows do not tell: of one population, no two rows are one person. */
function isSamePerson(first: Applicant, second: Applicant): boolean {
  if (first.scored && first.scored.by === second.scored?.by) return first.scored.row === second.scored.row;
  return first.id === second.id;
}

class ApplicationReader {
  readonly findings: Finding[] = [];
  private readonly ids = new Set<string>();
  private readonly poolOf: ReadonlyMap<string | null, number>;
  /** A person with several applications is encoded once. */
  private readonly persons = new WeakMap<Applicant['facts'], readonly Value[]>();

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly pools: readonly PlacePool[],
    private readonly asOf: string,
  ) {
    this.poolOf = new Map(pools.map(({ id }, index) => [id, index]));
  }

  /** Reads the application at that index. Places are spelled out only for findings: there are many applications and few findings. */
  read(application: Application, index: number): ReadApplication {
    const { id, applicants } = application;
    if (this.ids.has(id)) {
      this.findings.push(
        rankFinding(
          'RANK-APPLICATION-DUPLICATE',
          `/applications/${index}/id`,
          { zh: `申请号「${id}」重复`, en: `The application id "${id}" stands twice` },
          { zh: '每份申请使用不同的申请号', en: 'Give every application its own id' },
        ),
      );
    }
    this.ids.add(id);
    this.checkApplicants(applicants, index);
    return {
      id,
      pool: this.pool(application, index),
      applicants: applicants.map((applicant, seat) => this.encoded(applicant, index, seat)),
    };
  }

  private pool(application: Application, index: number): number {
    const pool = application.pool ?? null;
    const known = this.poolOf.get(pool);
    if (known !== undefined) return known;
    const pools = this.pools.map(({ id }) => id ?? '').join('、');
    const pointer = `/applications/${index}/pool`;
    this.findings.push(
      pool === null
        ? rankFinding(
            'RANK-POOL-MISSING',
            pointer,
            { zh: '申请没有写明名额池', en: 'The application names no pool' },
            { zh: `填写其中之一：${pools}`, en: `Name one of: ${pools}` },
          )
        : rankFinding(
            'RANK-POOL-UNKNOWN',
            pointer,
            { zh: `本轮没有名额池「${pool}」`, en: `The round has no pool "${pool}"` },
            pools === ''
              ? { zh: '本轮不分池，删除此字段', en: 'The round has no pools: leave it out' }
              : { zh: `填写其中之一：${pools}`, en: `Name one of: ${pools}` },
          ),
    );
    return 0;
  }

  private checkApplicants(applicants: readonly Applicant[], index: number): void {
    const count = applicants.length;
    if (count < 1 || count > MOST_APPLICANTS) {
      this.findings.push(
        rankFinding(
          'RANK-APPLICANTS',
          `/applications/${index}/applicants`,
          { zh: `申请人应为一人或夫妻二人，现为 ${count} 人`, en: `One person or two spouses apply, not ${count}` },
          { zh: '填写一人或二人', en: 'Give one or two persons' },
        ),
      );
    }
    const [first, second] = applicants;
    if (first && second && isSamePerson(first, second)) {
      this.findings.push(
        rankFinding(
          'RANK-APPLICANT-TWICE',
          `/applications/${index}/applicants/1/id`,
          { zh: '同一人不能作为夫妻双方', en: 'The same person cannot be both spouses' },
          { zh: '改正或删除第二人', en: 'Correct or remove the second person' },
        ),
      );
    }
  }

  private encoded(applicant: Applicant, index: number, seat: number): ReadApplicant {
    const { facts: table } = this.policy;
    if (!isEncoded(applicant)) return this.encode(applicant, `/applications/${index}/applicants/${seat}/facts`);
    if (applicant.facts.length === table.size) return applicant;
    this.findings.push(
      rankFinding(
        'RANK-WRONG-SLOTS',
        `/applications/${index}/applicants/${seat}/facts`,
        {
          zh: `已编码的数据有 ${applicant.facts.length} 项，该政策需要 ${table.size} 项`,
          en: `${applicant.facts.length} encoded values were given; this policy has ${table.size}`,
        },
        { zh: '用该政策的数据表编码', en: 'Encode the person by this policy’s fact table' },
      ),
    );
    return applicant;
  }

  private encode({ id, facts }: Applicant, pointer: string): ReadApplicant {
    const known = this.persons.get(facts);
    if (known) return { id, facts: known };
    const encoded = encodePerson(this.policy.facts, facts, this.asOf);
    this.findings.push(...under(pointer, encoded.findings));
    const values = encoded.facts ?? [];
    this.persons.set(facts, values);
    return { id, facts: values };
  }
}

/** Reads applications for the pools of a round; `asOf` is a date. Where there are findings, nothing may be ranked. */
export function readApplications(
  policy: CompiledPolicy,
  pools: readonly PlacePool[],
  applications: readonly Application[],
  asOf: string,
): { readonly applications: readonly ReadApplication[]; readonly findings: readonly Finding[] } {
  const reader = new ApplicationReader(policy, pools, asOf);
  const read: ReadApplication[] = [];
  for (const [index, application] of applications.entries()) {
    read.push(reader.read(application, index));
    if (reader.findings.length < MOST_FINDINGS) continue;
    const message = { zh: '错误过多，其余申请未检查', en: 'Too many errors; the other applications were not read' };
    const remedy = { zh: '先改正以上各项', en: 'Correct these first' };
    reader.findings.push(rankFinding('RANK-TOO-MANY-FINDINGS', '/applications', message, remedy));
    break;
  }
  return { applications: read, findings: reader.findings };
}
