import type { Finding } from '@jifen/policies';
import { type Bilingual, inLanguage, shownLanguage } from '../i18n/language';

/** What the server says when it refuses (application/problem+json). */
export interface Problem {
  readonly type?: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Stable, upper-case with hyphens, e.g. `DRAFT-REVISION-CONFLICT`. */
  readonly code: string;
  /** Chinese and English, separated by ` / `. */
  readonly title: string;
  /** What and where. */
  readonly detail?: Bilingual;
  /** What to do. */
  readonly remedy?: Bilingual;
  /** RFC 6901 pointer into what was sent. */
  readonly pointer?: string;
  readonly findings?: readonly Finding[];
  /** Id of the request, for the administrator. */
  readonly instance?: string;
  /** Further members of one kind of problem, e.g. `current` of a revision conflict. */
  readonly [member: string]: unknown;
}

/** A refused or failed request, with everything needed to tell a person about it in either language. */
export class ProblemError extends Error {
  /** react-admin reads it to tell 401 and 403 apart. */
  readonly status: number;
  readonly code: string;
  /** What react-admin's forms show at a field; only where the refusal names one. */
  readonly body?: { readonly errors: Readonly<Record<string, string>> };

  constructor(readonly problem: Problem) {
    super(inLanguage(problem.detail ?? titleOf(problem), shownLanguage()));
    this.name = 'ProblemError';
    this.status = problem.status;
    this.code = problem.code;
    const errors = fieldErrors(problem, this.message);
    if (Object.keys(errors).length > 0) this.body = { errors };
  }

  get title(): Bilingual {
    return titleOf(this.problem);
  }

  get findings(): readonly Finding[] {
    return this.problem.findings ?? [];
  }
}

function titleOf({ title }: Problem): Bilingual {
  const [zh = title, en] = title.split(' / ');
  return { zh, en };
}

/** Messages by field, for refusals that point at one field of what was sent. */
function fieldErrors({ pointer, findings }: Problem, message: string): Record<string, string> {
  const errors: Record<string, string> = {};
  const add = (at: string, words: string) => {
    const field = /^\/([A-Za-z]\w*)$/.exec(at)?.[1];
    if (field !== undefined) errors[field] ??= words;
  };
  for (const finding of findings ?? []) add(finding.pointer, inLanguage(finding.message, shownLanguage()));
  if (pointer !== undefined) add(pointer, message);
  return errors;
}

/** True for that code; narrows an unknown error. */
export function isProblem(error: unknown, code?: string): error is ProblemError {
  return error instanceof ProblemError && (code === undefined || error.code === code);
}
