import type { FactType } from '@jifen/policies';
import type { Bilingual } from '../i18n';

/** Where a fact is used in one draft or version. */
export interface FactUse {
  readonly kind: 'draft' | 'version';
  readonly id: string;
  readonly policyId: string;
  readonly version: string;
  readonly title: Bilingual;
  /** Indicators, vetoes, standing rules and scenes whose rules read the fact. */
  readonly nodes: readonly { readonly id: string; readonly title: Bilingual }[];
  /** This policy declares another type or range than the row shows. */
  readonly differs: boolean;
}

/** A row of GET /api/facts: a fact of the visible policies' dictionaries. */
export interface FactRow {
  readonly id: string;
  readonly label: Bilingual;
  readonly type: FactType;
  readonly unit: Bilingual | null;
  readonly department: Bilingual | null;
  readonly database: string | null;
  readonly description: Bilingual | null;
  readonly acquisition: 'exchange' | 'self-declared' | null;
  /** Personal information: masked in public lists. */
  readonly personal: boolean;
  readonly usedBy: readonly FactUse[];
}
