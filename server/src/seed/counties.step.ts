import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { County, type CountyLevel } from '../counties/county.entity.js';
import { SeedStep } from './seed-step.js';

const county = (code: string, titleZh: string, titleEn: string, level: CountyLevel, practice = false): County => ({
  code,
  titleZh,
  titleEn,
  level,
  practice,
});

const counties: readonly County[] = [
  county('zhejiang', '浙江省', 'Zhejiang Province', 'province'),
  county('jiaxing', '嘉兴市', 'Jiaxing City', 'prefecture'),
  county('shengsi', '嵊泗县', 'Shengsi County', 'county'),
  county('yongjia', '永嘉县', 'Yongjia County', 'county'),
  county('yueqing', '乐清市', 'Yueqing City', 'county'),
  county('yanlian', '演练县', 'Practice County', 'county', true),
];

/** The province, the counties whose policies come with the product, and the practice county. */
@Injectable()
export class CountiesStep extends SeedStep {
  readonly name = 'counties';

  async run(manager: EntityManager): Promise<void> {
    for (const wanted of counties) {
      if (!(await manager.existsBy(County, { code: wanted.code }))) await manager.insert(County, wanted);
    }
  }
}
