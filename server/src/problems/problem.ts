import { z } from 'zod';
import { problemCodes } from './problem-codes.js';
import { type ProblemError } from './problem-error.js';

const Sentence = z.object({ zh: z.string(), en: z.string() });

/** The body of every answer that is not a success, `application/problem+json` (RFC 9457). */
export const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string().meta({ description: 'Chinese and English, separated by " / "' }),
    status: z.number().int(),
    code: z.string().meta({ description: 'Stable name of the kind of problem', example: 'REQUEST-INVALID' }),
    detail: Sentence,
    remedy: Sentence,
    pointer: z.string().optional(),
    findings: z
      .array(
        z.object({
          code: z.string(),
          severity: z.enum(['error', 'warning', 'info']),
          pointer: z.string(),
          message: Sentence,
          remedy: Sentence,
        }),
      )
      .optional(),
    instance: z.string().meta({ description: 'Request id, as in the header X-Request-Id and in the log' }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** The body that tells a client of a problem. */
export function problemBody({ code, details }: ProblemError, requestId: string): Problem {
  const { status, title, detail, remedy } = problemCodes[code];
  return {
    ...details.extra,
    type: 'about:blank',
    title: `${title.zh} / ${title.en}`,
    status,
    code,
    detail: details.detail ?? detail,
    remedy: details.remedy ?? remedy,
    ...(details.pointer === undefined ? {} : { pointer: details.pointer }),
    ...(details.findings ? { findings: [...details.findings] } : {}),
    instance: requestId,
  };
}
