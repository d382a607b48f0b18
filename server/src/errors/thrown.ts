/*
 * What can be asked of something that was thrown. By its shape, not by `instanceof Error`: errors of another realm, such as a
 * test's, are errors too.
 */

/** The system's name of the error, e.g. `EEXIST`; null where there is none. */
export function codeOf(thrown: unknown): string | null {
  const code = property(thrown, 'code');
  return typeof code === 'string' ? code : null;
}

/** What the error says. */
export function messageOf(thrown: unknown): string {
  const message = property(thrown, 'message');
  return typeof message === 'string' ? message : String(thrown);
}

/** Where it was thrown, with the message; only for logs. */
export function stackOf(thrown: unknown): string {
  const stack = property(thrown, 'stack');
  return typeof stack === 'string' ? stack : String(thrown);
}

/** The HTTP status that a framework put on its error; null where there is none. */
export function statusOf(thrown: unknown): number | null {
  const status = property(thrown, 'status');
  return typeof status === 'number' ? status : null;
}

function property(thrown: unknown, name: string): unknown {
  return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : undefined;
}
