import { type Bilingual } from '@jifen/policies';
import { annexProblemCodes } from './annex-problem-codes.js';
import { consultationProblemCodes } from './consultation-problem-codes.js';
import { importProblemCodes } from './import-problem-codes.js';
import { policyProblemCodes } from './policy-problem-codes.js';
import { worksheetProblemCodes } from './worksheet-problem-codes.js';

/** What is fixed about a kind of problem. `detail` is said where the thrower has nothing more exact to say. */
export interface ProblemDefinition {
  readonly status: number;
  readonly title: Bilingual;
  readonly detail: Bilingual;
  readonly remedy: Bilingual;
}

/**
 * Every problem the API can answer with, by its stable code. A feature adds its codes here; a code that has shipped keeps its
 * meaning.
 */
export const problemCodes = {
  'REQUEST-INVALID': {
    status: 400,
    title: { zh: '请求内容不符合要求', en: 'The request does not have the required form' },
    detail: { zh: '请求中有不符合要求的内容。', en: 'Something in the request does not have the required form.' },
    remedy: { zh: '按所列位置逐项改正后重试。', en: 'Correct what is listed, place by place, and send it again.' },
  },
  'BODY-MISSING': {
    status: 400,
    title: { zh: '缺少请求正文', en: 'The request has no body' },
    detail: { zh: '该操作需要 JSON 正文。', en: 'This operation needs a JSON body.' },
    remedy: {
      zh: '以 Content-Type: application/json 发送 JSON 正文。',
      en: 'Send a JSON body with Content-Type: application/json.',
    },
  },
  'BODY-NOT-JSON': {
    status: 400,
    title: { zh: '请求正文不是 JSON', en: 'The body is not JSON' },
    detail: { zh: '请求正文不能按 JSON 读取。', en: 'The body cannot be read as JSON.' },
    remedy: { zh: '改正 JSON 语法后重试。', en: 'Correct the JSON and send it again.' },
  },
  'BODY-INCOMPLETE': {
    status: 400,
    title: { zh: '请求正文不完整', en: 'The body is incomplete' },
    detail: { zh: '连接在正文传完之前中断。', en: 'The connection ended before the whole body had come.' },
    remedy: { zh: '检查网络后重新发送。', en: 'Check the network and send it again.' },
  },
  'BODY-TOO-LARGE': {
    status: 413,
    title: { zh: '请求正文过大', en: 'The body is too large' },
    detail: { zh: '请求正文超过允许的大小。', en: 'The body is larger than allowed.' },
    remedy: { zh: '分成几次发送，或减少内容。', en: 'Send it in parts, or send less.' },
  },
  'MEDIA-NOT-SUPPORTED': {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'This media type is not supported' },
    detail: { zh: '该操作不接受这种内容类型。', en: 'This operation does not accept that media type.' },
    remedy: { zh: '改用所列的内容类型。', en: 'Use a media type that is listed.' },
  },
  'TEXT-NOT-STORABLE': {
    status: 400,
    title: { zh: '文字中有无法保存的字符', en: 'The text has characters that cannot be stored' },
    detail: {
      zh: '文字中含有空字符（U+0000）或不成对的代理字符。',
      en: 'The text holds a NUL character (U+0000) or half of a surrogate pair.',
    },
    remedy: { zh: '删除这些字符后重试。', en: 'Remove these characters and send it again.' },
  },
  'ROUTE-UNKNOWN': {
    status: 404,
    title: { zh: '没有这个地址', en: 'There is nothing at this address' },
    detail: { zh: '服务没有这个地址。', en: 'The service has no such address.' },
    remedy: { zh: '对照 /api/docs 检查地址。', en: 'Compare the address with /api/docs.' },
  },
  'METHOD-NOT-ALLOWED': {
    status: 405,
    title: { zh: '该地址不支持这种请求方法', en: 'This address does not support that method' },
    detail: { zh: '该地址存在，但不支持这种请求方法。', en: 'The address exists, but not for this method.' },
    remedy: { zh: '改用 Allow 头中列出的方法。', en: 'Use a method that the Allow header lists.' },
  },
  'RESOURCE-UNKNOWN': {
    status: 404,
    title: { zh: '找不到所要的内容', en: 'What was asked for does not exist' },
    detail: { zh: '没有这个编号的内容。', en: 'There is nothing with this id.' },
    remedy: { zh: '回到列表，重新选择。', en: 'Go back to the list and choose again.' },
  },
  'AUTH-REQUIRED': {
    status: 401,
    title: { zh: '尚未登录', en: 'Not signed in' },
    detail: { zh: '该操作需要登录，或登录已过期。', en: 'This needs a signed-in user, or the session has ended.' },
    remedy: { zh: '请登录后重试。', en: 'Sign in and try again.' },
  },
  'AUTH-LOGIN-REFUSED': {
    status: 401,
    title: { zh: '登录失败', en: 'Sign-in refused' },
    detail: {
      zh: '用户名或密码不正确，或账号已停用。',
      en: 'User name or password is wrong, or the account is disabled.',
    },
    remedy: {
      zh: '检查后重试；忘记密码请联系管理员。',
      en: 'Check both; ask an administrator if the password is lost.',
    },
  },
  'AUTH-LOGIN-BLOCKED': {
    status: 429,
    title: { zh: '登录尝试过多', en: 'Too many attempts to sign in' },
    detail: { zh: '登录失败次数过多，暂停登录。', en: 'There were too many failed attempts; signing in is paused.' },
    remedy: { zh: '请稍后再试，或联系管理员。', en: 'Wait a while, or ask an administrator.' },
  },
  'AUTH-CSRF-HEADER': {
    status: 403,
    title: { zh: '缺少防伪请求头', en: 'The header against forged requests is missing' },
    detail: {
      zh: '凭 Cookie 修改数据的请求必须带 X-Requested-With: jifen。',
      en: 'A request that changes data by cookie must carry X-Requested-With: jifen.',
    },
    remedy: {
      zh: '加上该请求头，或改用 Authorization: Bearer。',
      en: 'Add the header, or use Authorization: Bearer.',
    },
  },
  'AUTH-ROLE': {
    status: 403,
    title: { zh: '没有权限', en: 'Not permitted' },
    detail: { zh: '您的角色不能进行该操作。', en: 'Your role does not include this operation.' },
    remedy: { zh: '请由有权限的人员办理。', en: 'Ask someone whose role includes it.' },
  },
  'COUNTY-OUT-OF-SCOPE': {
    status: 403,
    title: { zh: '超出本县范围', en: 'Outside your county' },
    detail: {
      zh: '该内容属于其他县，您不能查看或修改。',
      en: 'This belongs to another county and is not open to you.',
    },
    remedy: { zh: '请由该县的人员办理。', en: 'Ask someone of that county.' },
  },
  'PASSWORD-WRONG': {
    status: 422,
    title: { zh: '当前密码不正确', en: 'The present password is wrong' },
    detail: { zh: '当前密码不正确，密码没有修改。', en: 'The present password is wrong; nothing was changed.' },
    remedy: { zh: '重新输入当前密码。', en: 'Type the present password again.' },
  },
  'PASSWORD-TOO-WEAK': {
    status: 422,
    title: { zh: '密码太弱', en: 'The password is too weak' },
    detail: { zh: '密码太容易被猜到。', en: 'The password is too easy to guess.' },
    remedy: {
      zh: '至少 10 个字符，不含用户名，不全是同一个字符。',
      en: 'Use at least 10 characters, without the user name, not all the same.',
    },
  },
  'USER-NAME-TAKEN': {
    status: 409,
    title: { zh: '用户名已被使用', en: 'The user name is taken' },
    detail: { zh: '已有同名用户。', en: 'Another user has this name.' },
    remedy: { zh: '换一个用户名。', en: 'Choose another user name.' },
  },
  'USER-DEPARTMENT': {
    status: 422,
    title: { zh: '部门与角色不符', en: 'Department and role do not agree' },
    detail: {
      zh: '部门人员必须填写部门，其他角色不填部门。',
      en: 'A department user needs a department; no other role has one.',
    },
    remedy: { zh: '填写或清空部门。', en: 'Give the department, or leave it out.' },
  },
  'USER-LAST-ADMINISTRATOR': {
    status: 409,
    title: { zh: '至少要保留一名管理员', en: 'One administrator must remain' },
    detail: {
      zh: '修改后将没有可用的省级管理员，或者您会失去自己的管理权限。',
      en: 'No province administrator would remain, or you would take the administration from yourself.',
    },
    remedy: {
      zh: '先设立另一名管理员，由其修改。',
      en: 'Appoint another administrator first, who can make the change.',
    },
  },
  'COUNTY-UNKNOWN': {
    status: 422,
    title: { zh: '没有这个县', en: 'There is no such county' },
    detail: { zh: '县代码不存在。', en: 'The county code does not exist.' },
    remedy: { zh: '从县的列表中选择。', en: 'Choose one from the list of counties.' },
  },
  'RECORD-IMMUTABLE': {
    status: 409,
    title: { zh: '该内容不可更改', en: 'This cannot be changed' },
    detail: { zh: '该内容一经保存即不可更改或删除。', en: 'Once stored, this can be neither changed nor deleted.' },
    remedy: { zh: '如需更正，请新增一条。', en: 'To correct it, add a new one.' },
  },
  'RECORD-CONFLICT': {
    status: 409,
    title: { zh: '与已有内容冲突', en: 'In conflict with what exists' },
    detail: { zh: '已有相同的内容。', en: 'The same already exists.' },
    remedy: { zh: '刷新后检查，再决定是否重试。', en: 'Reload, look at it, and decide whether to try again.' },
  },
  'RECORD-REFERENCED': {
    status: 409,
    title: { zh: '与其他内容的关联不成立', en: 'A reference to something else does not hold' },
    detail: {
      zh: '所引用的内容不存在，或仍被其他内容引用。',
      en: 'What is referred to does not exist, or is still referred to.',
    },
    remedy: { zh: '检查引用的编号。', en: 'Check the ids that are referred to.' },
  },
  'DATABASE-BUSY': {
    status: 503,
    title: { zh: '数据库繁忙', en: 'The database is busy' },
    detail: { zh: '数据库正忙，操作没有执行。', en: 'The database is busy; nothing was changed.' },
    remedy: { zh: '请稍后重试。', en: 'Try again in a moment.' },
  },
  'DATABASE-UNAVAILABLE': {
    status: 503,
    title: { zh: '数据库不可用', en: 'The database is not available' },
    detail: { zh: '暂时无法访问数据库。', en: 'The database cannot be reached at the moment.' },
    remedy: { zh: '请稍后重试；持续出现请联系管理员。', en: 'Try again; tell an administrator if it goes on.' },
  },
  ...policyProblemCodes,
  ...worksheetProblemCodes,
  ...annexProblemCodes,
  ...consultationProblemCodes,
  ...importProblemCodes,
  INTERNAL: {
    status: 500,
    title: { zh: '服务内部错误', en: 'Internal error' },
    detail: { zh: '服务发生了意外错误。', en: 'Something unexpected went wrong in the service.' },
    remedy: {
      zh: '请把请求编号告诉管理员，可据此查到记录。',
      en: 'Tell an administrator the request id; the log has the details under it.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>;

/** Stable name of a kind of problem. */
export type ProblemCode = keyof typeof problemCodes;
