import { type Finding, scorePerson, under } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { mayReadPublished } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { CountiesService } from '../counties/counties.service.js';
import { countyRow } from '../counties/county-row.js';
import { ProblemError } from '../problems/problem-error.js';
import { type LoadedVersion, VersionStore } from '../versions/version-store.js';
import { VersionsService } from '../versions/versions.service.js';
import { DecisionLog } from './decision-log.js';
import { decisionResult, scoreAnswer } from './score-answer.js';
import { type ScoreAnswer, type ScoreRequest, type ScoringTarget } from './score-contract.js';

/** Scores persons by published versions, and by nothing else. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly versions: VersionsService,
    private readonly store: VersionStore,
    private readonly counties: CountiesService,
    private readonly log: DecisionLog,
  ) {}

  /**
   * The version that a request means, verified.
   *
   * @throws {ProblemError} `REQUEST-INVALID`, `COUNTY-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `RESOURCE-UNKNOWN`, `VERSION-NOT-IN-FORCE`,
   *   `VERSION-INTEGRITY`
   */
  async version(user: SignedInUser, { county, versionId, asOf }: ScoringTarget): Promise<LoadedVersion> {
    if ((county === undefined) === (versionId === undefined)) {
      throw new ProblemError('REQUEST-INVALID', {
        detail: {
          zh: '请给出 county 或 versionId，二者只能有其一。',
          en: 'Give either county or versionId, and not both.',
        },
        pointer: county === undefined ? '/county' : '/versionId',
      });
    }
    if (versionId !== undefined) return this.store.load((await this.versions.get(user, versionId)).id);
    const place = await this.counties.get(county ?? '');
    if (!mayReadPublished(user, place)) throw new ProblemError('COUNTY-OUT-OF-SCOPE');
    const inForce = await this.versions.inForce(countyRow(place), asOf);
    return this.store.load(inForce.id);
  }

  /** Scores one person, and logs it before it answers. @throws {ProblemError} `PERSON-INVALID`; see {@link version} */
  async score(user: SignedInUser, { person, explain, ...target }: ScoreRequest): Promise<ScoreAnswer> {
    const loaded = await this.version(user, target);
    const { score, findings } = scorePerson(loaded.policy, person.facts, target.asOf);
    if (!score) throw new ProblemError('PERSON-INVALID', { findings: factFindings(findings) });
    const logged = { facts: person.facts, result: decisionResult(score) };
    const [decisionId] = await this.log.append(user, loaded, target.asOf, 'single', [logged]);
    const personId = person.id ?? null;
    return { ...scoreAnswer(loaded, score, { personId, withExplanation: explain }), decisionId };
  }
}

/** Findings with their places in the request's body. */
function factFindings(findings: readonly Finding[]): Finding[] {
  return under('/person/facts', findings);
}
