import type { FactType } from '@jifen/policies';
import type { Bilingual } from '../i18n';

/** Where a fact is used in one policy. */
export interface FactUse {
  readonly policyId: string;
  readonly title: Bilingual;
  readonly nodes: readonly { readonly id: string; readonly title: Bilingual }[];
}

/** A row of GET /api/facts: a fact of the visible policies' dictionaries. */
export interface FactRow {
  readonly id: string;
  readonly label: Bilingual;
  readonly type: FactType;
  readonly unit: Bilingual | null;
  readonly department: Bilingual | null;
  readonly database: string | null;
  readonly usedBy: readonly FactUse[];
}
