import { type ProblemDefinition } from './problem-codes.js';

/** Problems of imports. What is wrong with a file itself is told by the import, as a finding. Part of `problemCodes`. */
export const importProblemCodes = {
  'IMPORT-STATE': {
    status: 409,
    title: { zh: '导入的当前状态不能进行该操作', en: 'Not possible in the state the import is in' },
    detail: { zh: '导入的当前状态不能进行该操作。', en: 'The import is in a state in which this is not possible.' },
    remedy: { zh: '刷新后查看可进行的操作。', en: 'Reload and look at what is possible now.' },
  },
  'IMPORT-MAPPING': {
    status: 422,
    title: { zh: '列的对应尚不完整', en: 'The columns are not mapped yet' },
    detail: { zh: '列的对应尚不完整，没有检查。', en: 'The columns are not all mapped; nothing was checked.' },
    remedy: { zh: '按所列逐项处理后再检查。', en: 'Settle what is listed, then check.' },
  },
  'IMPORT-BLOCKED': {
    status: 422,
    title: { zh: '还有错误，没有导入', en: 'There are errors; nothing was imported' },
    detail: { zh: '检查发现的错误没有处理，没有导入。', en: 'The check found errors; nothing was imported.' },
    remedy: {
      zh: '改正文件，或在对应中说明错误的单元格怎样处理，再检查一次。',
      en: 'Mend the file, or say in the mapping what becomes of faulty cells, and check again.',
    },
  },
  'IMPORT-TOO-MANY': {
    status: 409,
    title: { zh: '未完成的导入过多', en: 'Too many imports are open' },
    detail: { zh: '本县未完成的导入过多。', en: 'The county has too many imports that are not finished.' },
    remedy: { zh: '先确认或放弃已有的导入。', en: 'Confirm or discard one of them first.' },
  },
  'IMPORT-FILE-GONE': {
    status: 410,
    title: { zh: '上传的文件已不在', en: 'The uploaded file is gone' },
    detail: {
      zh: '上传的文件不在这台服务器上，或已清除。',
      en: 'The uploaded file is not on this server, or was removed.',
    },
    remedy: { zh: '重新上传。', en: 'Upload it again.' },
  },
} as const satisfies Record<string, ProblemDefinition>;
