import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { ProblemError } from '../problems/problem-error.js';
import { County } from './county.entity.js';

/** Knows the counties. */
@Injectable()
export class CountiesService {
  constructor(private readonly database: Database) {}

  /** All of them, the province first, then by code. */
  async all(): Promise<County[]> {
    const counties = await this.database.manager.find(County, { order: { code: 'ASC' } });
    const rank = { province: 0, prefecture: 1, county: 2 };
    return counties.sort((a, b) => rank[a.level] - rank[b.level]);
  }

  /** The county of this code. @throws {ProblemError} `COUNTY-UNKNOWN` */
  async get(code: string): Promise<County> {
    const county = await this.database.manager.findOneBy(County, { code });
    if (county) return county;
    throw new ProblemError('COUNTY-UNKNOWN', {
      detail: { zh: `县代码“${code}”不存在。`, en: `There is no county with the code "${code}".` },
    });
  }
}
