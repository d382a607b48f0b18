import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `province` sees all of its counties; `prefecture` and `county` see themselves and what the province has published. */
export type CountyLevel = 'province' | 'prefecture' | 'county';

/** A place that has policies and people: a county, a prefecture, or the province. Codes are those of the policy documents. */
@Entity('county')
export class County {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ name: 'title_zh', type: 'text' })
  titleZh: string;

  @Column({ name: 'title_en', type: 'text' })
  titleEn: string;

  @Column({ type: 'text' })
  level: CountyLevel;

  /** A practice county (演练县): illustrative values may be published there, and everything says 演练. */
  @Column({ type: 'boolean' })
  practice: boolean;
}
