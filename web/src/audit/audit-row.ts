import type { Bilingual } from '../i18n';

/** A row of GET /api/audit: one link of the chain. */
export interface AuditRow {
  /** Position in the chain, from 1. */
  readonly id: number;
  readonly at: string;
  readonly actor: { readonly id: string | null; readonly displayName: string };
  /** e.g. `policy.published` */
  readonly action: string;
  readonly target: { readonly kind: string; readonly id: string };
  readonly county: string | null;
  readonly summary: Bilingual;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly digest: string;
  readonly previous: string;
}
