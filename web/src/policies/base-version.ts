import type { PolicyDocument } from '@jifen/policies';
import type { Bilingual } from '../i18n/language';

/** What an editor needs of the version that a draft started from. */
export interface BaseVersion {
  readonly id: string;
  /** Running number of the policy's versions; v1 is the first. */
  readonly number: number;
  readonly title: Bilingual;
  readonly document: PolicyDocument;
  /** The policies that it includes, directly or not. */
  readonly included: readonly { readonly document: PolicyDocument }[];
}
