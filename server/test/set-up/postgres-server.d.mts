/** A PostgreSQL server for one test run: its URL and how to stop it, or the reason why there is none. */
export function startPostgres(): Promise<
  | { readonly url: string; readonly stop: () => Promise<void>; readonly missing?: never }
  | { readonly missing: string; readonly url?: never; readonly stop?: never }
>;
