import { type Bilingual, type Finding } from '@jifen/policies';
import { type ProblemCode } from './problem-codes.js';

/** What the thrower knows beyond the code. */
export interface ProblemDetails {
  /** What happened, exactly; without it the code's general sentence is used. */
  readonly detail?: Bilingual;
  /** What to do about it, where the code's general advice does not fit. */
  readonly remedy?: Bilingual;
  /** RFC 6901 pointer into the request's body, or of a query parameter, e.g. `/perPage`. */
  readonly pointer?: string;
  readonly findings?: readonly Finding[];
  /** Further members of the answer, e.g. `current` of a revision conflict. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** Further headers of the answer, e.g. `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An expected outcome that is not success. Thrown anywhere in the server; the filter makes the HTTP answer of it. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(details.detail ? `${code}: ${details.detail.en}` : code);
    this.name = 'ProblemError';
  }
}

/** For a thing that is not there, or whose kind is not known by this id. */
export function unknownResource(kind: Bilingual, id: string): ProblemError {
  return new ProblemError('RESOURCE-UNKNOWN', {
    detail: { zh: `没有编号为 ${id} 的${kind.zh}。`, en: `There is no ${kind.en} with the id ${id}.` },
  });
}
