import { parseCases, type PolicyCase } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { mayReadPublished, onlyCounty } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { type CountyRow } from '../counties/county-row.js';
import { Database } from '../database/database.js';
import { listPage, type Page } from '../listing/list-page.js';
import { ProblemError, unknownResource } from '../problems/problem-error.js';
import { chinaToday } from './china-today.js';
import { type VersionListQuery } from './version-contract.js';
import { versionInForce, type VersionRange, versionRanges } from './version-range.js';
import { type VersionRow, versionRow } from './version-row.js';
import { PolicyVersion } from './version.entity.js';

/** Finds versions for those who may see them: of their own place, and whatever the province published. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(user: SignedInUser, query: VersionListQuery): Promise<Page<VersionRow>> {
    const { policyId, county } = query.filter;
    const rows = this.#visible(user);
    if (policyId !== undefined) rows.andWhere('version.policyId = :policyId', { policyId });
    if (county !== undefined) rows.andWhere('version.countyCode = :filtered', { filtered: county });
    const page = await listPage(rows, query, COLUMNS, 'version.id', (version) => version);
    const counties = [...new Set(page.data.map(({ countyCode }) => countyCode))];
    const ranges = await this.#ranges(counties);
    return { data: page.data.map((version) => this.#row(version, ranges)), total: page.total };
  }

  /** A version that the user may see. @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async get(user: SignedInUser, id: string): Promise<PolicyVersion> {
    const version = await this.database.manager.findOne(PolicyVersion, { where: { id }, relations: { county: true } });
    if (!version) throw unknownResource({ zh: '版本', en: 'version' }, id);
    if (!mayReadPublished(user, version.county)) throw new ProblemError('COUNTY-OUT-OF-SCOPE');
    return version;
  }

  /** What the API shows of a version. */
  async row(version: PolicyVersion): Promise<VersionRow> {
    return this.#row(version, await this.#ranges([version.countyCode]));
  }

  /** The test cases that a version was published with; of one that was published before there were cases, none. */
  async casesOf(id: string): Promise<readonly PolicyCase[]> {
    const version = await this.database.manager.findOne(PolicyVersion, {
      where: { id },
      select: { id: true, cases: true },
    });
    const cases: unknown = JSON.parse(version?.cases ?? '[]');
    return parseCases({ cases }).value?.cases ?? [];
  }

  /** The versions of a county, by number. */
  async ofCounty(countyCode: string): Promise<PolicyVersion[]> {
    return this.database.manager.find(PolicyVersion, { where: { countyCode }, order: { number: 'ASC' } });
  }

  /** The version of a county that is in force on a day. @throws {ProblemError} `VERSION-NOT-IN-FORCE` */
  async inForce(county: CountyRow, asOf: string): Promise<PolicyVersion> {
    const version = versionInForce(await this.ofCounty(county.code), asOf);
    if (version) return version;
    throw new ProblemError('VERSION-NOT-IN-FORCE', {
      detail: {
        zh: `${county.title.zh}在 ${asOf} 没有施行的政策版本。`,
        en: `${county.title.en} has no version in force on ${asOf}.`,
      },
    });
  }

  #visible(user: SignedInUser): SelectQueryBuilder<PolicyVersion> {
    const rows = this.database.manager
      .createQueryBuilder(PolicyVersion, 'version')
      .innerJoinAndSelect('version.county', 'county');
    const own = onlyCounty(user);
    if (own === null) return rows;
    return rows.andWhere(
      new Brackets((place) => place.where('county.code = :own', { own }).orWhere(`county.level = 'province'`)),
    );
  }

  async #ranges(counties: readonly string[]): Promise<Map<string, VersionRange>> {
    const ranges = new Map<string, VersionRange>();
    for (const county of counties) {
      for (const [id, range] of versionRanges(await this.ofCounty(county))) ranges.set(id, range);
    }
    return ranges;
  }

  #row(version: PolicyVersion, ranges: ReadonlyMap<string, VersionRange>): VersionRow {
    const range = ranges.get(version.id);
    if (!range) throw new Error(`No range for version ${version.id}`);
    return versionRow(version, range, chinaToday(this.clock));
  }
}

const COLUMNS = {
  publishedAt: 'version.publishedAt',
  number: 'version.number',
  effectiveFrom: 'version.effectiveFrom',
  policyId: 'version.policyId',
  title: 'version.titleZh',
  county: 'version.countyCode',
} as const;
