import { type ProblemDefinition } from './problem-codes.js';

/** Problems of tables of indicators that are brought in. Part of `problemCodes`. */
export const worksheetProblemCodes = {
  'WORKSHEET-REFUSED': {
    status: 422,
    title: { zh: '文件不能作为指标表读取', en: 'The file cannot be read as a table of indicators' },
    detail: { zh: '文件不能作为指标表读取。', en: 'The file cannot be read as a table of indicators.' },
    remedy: { zh: '按所列原因处理后再上传。', en: 'Settle what is listed and upload it again.' },
  },
  'WORKSHEET-ERRORS': {
    status: 422,
    title: { zh: '指标表中有错误', en: 'The table of indicators has errors' },
    detail: { zh: '指标表中有错误，没有新建草案。', en: 'The table of indicators has errors; no draft was begun.' },
    remedy: { zh: '按所列单元格改正后重试。', en: 'Correct the cells that are listed and try again.' },
  },
} as const satisfies Record<string, ProblemDefinition>;
