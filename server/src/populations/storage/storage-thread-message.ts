import { type Finding } from '@jifen/policies';
import { type StoredSnapshot } from './storage-task.js';

/** What a storage thread says: how far it is, then what came of its task. */
export type FromStorageThread =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly stored: StoredSnapshot }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string | undefined };
