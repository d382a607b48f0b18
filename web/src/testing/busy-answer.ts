/** What the server answers where too much is waiting to be computed. */
export const BUSY_ANSWER = {
  status: 503,
  body: {
    status: 503,
    code: 'COMPUTATION-BUSY',
    title: '计算任务过多 / Too many computations',
    detail: { zh: '等待计算的任务过多，没有执行。', en: 'Too many computations are waiting.' },
    remedy: { zh: '请稍后重试。', en: 'Try again in a moment.' },
  },
} as const;
