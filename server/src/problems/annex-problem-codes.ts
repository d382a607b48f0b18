import { type ProblemDefinition } from './problem-codes.js';

/** Problems of policies as annexes. Part of `problemCodes`. */
export const annexProblemCodes = {
  'ANNEX-UNREADABLE': {
    status: 422,
    title: { zh: '不能排成文件', en: 'There is no document to write' },
    detail: {
      zh: '所引用的政策找不到，或与本政策的定义不一致，不能排成文件。',
      en: 'A policy that is included cannot be found, or contradicts this one, so there is no document to write.',
    },
    remedy: { zh: '按所列位置改正引用后重试。', en: 'Correct the inclusions that are listed and try again.' },
  },
} as const satisfies Record<string, ProblemDefinition>;
