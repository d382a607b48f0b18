import { type ProblemDefinition } from './problem-codes.js';

/** Problems of drafts, versions, scoring, populations, runs and scenes. Part of `problemCodes`. */
export const policyProblemCodes = {
  'DOCUMENT-INVALID': {
    status: 422,
    title: { zh: '政策文档不合格式', en: 'The policy document is malformed' },
    detail: { zh: '政策文档不合格式，没有保存。', en: 'The policy document is malformed; nothing was saved.' },
    remedy: { zh: '按所列位置改正后重试。', en: 'Correct what is listed and try again.' },
  },
  'POLICY-ERRORS': {
    status: 422,
    title: { zh: '政策中有错误', en: 'The policy has errors' },
    detail: { zh: '政策中的规则或引用有错误，没有保存。', en: 'Rules or references are wrong; nothing was saved.' },
    remedy: { zh: '按所列位置改正后重试。', en: 'Correct what is listed and try again.' },
  },
  'DRAFT-REVISION-CONFLICT': {
    status: 409,
    title: { zh: '草案已被他人修改', en: 'Somebody else has changed the draft' },
    detail: {
      zh: '您打开之后，草案已有新的修订，您的修改没有保存。',
      en: 'The draft has a newer revision than the one you began with; your change was not saved.',
    },
    remedy: {
      zh: '与当前内容（current）比较，合并后再保存。',
      en: 'Compare with what is there now (current), merge, and save again.',
    },
  },
  'DRAFT-STATE': {
    status: 409,
    title: { zh: '草案当前状态不能进行该操作', en: 'Not possible in the state the draft is in' },
    detail: { zh: '草案当前状态不能进行该操作。', en: 'The draft is in a state in which this is not possible.' },
    remedy: { zh: '刷新后查看可进行的操作。', en: 'Reload and look at what is possible now.' },
  },
  'DRAFT-CONTENT-CHANGED': {
    status: 409,
    title: { zh: '草案内容已不是您看到的内容', en: 'The draft is not what you looked at' },
    detail: {
      zh: '所附的内容哈希与草案当前内容不符。',
      en: 'The content hash that was sent is not that of the present draft.',
    },
    remedy: { zh: '刷新后重新查看，再作决定。', en: 'Reload, look at it again, and decide then.' },
  },
  'DRAFT-OWN-WORK': {
    status: 403,
    title: { zh: '不能审批自己编辑的草案', en: 'Nobody decides on their own work' },
    detail: {
      zh: '您编辑过该草案或其来源，不能批准或退回。',
      en: 'You have edited this draft or the one it was copied from; you can neither approve nor reject it.',
    },
    remedy: { zh: '请由没有编辑过的审核人员办理。', en: 'Ask a reviewer who has not edited it.' },
  },
  'COMMENT-MISSING': {
    status: 422,
    title: { zh: '请说明理由', en: 'A reason is needed' },
    detail: { zh: '该操作必须说明理由。', en: 'This needs a reason.' },
    remedy: { zh: '填写理由后重试。', en: 'Write the reason and try again.' },
  },
  'APPROVAL-MISSING': {
    status: 409,
    title: { zh: '尚无有效批准', en: 'No approval stands' },
    detail: {
      zh: '没有未参与编辑的人对当前内容的有效批准。',
      en: 'Nobody who did not edit the draft has approved exactly this content.',
    },
    remedy: { zh: '由另一名审核人员批准后再发布。', en: 'Have another reviewer approve it, then publish.' },
  },
  'PUBLICATION-BLOCKED': {
    status: 422,
    title: { zh: '尚不能发布', en: 'It cannot be published yet' },
    detail: {
      zh: '发布条件没有全部满足，没有发布。',
      en: 'Conditions of publication are not met; nothing was published.',
    },
    remedy: { zh: '按所列逐项处理后再发布。', en: 'Settle what is listed, then publish.' },
  },
  'COPY-NOT-POSSIBLE': {
    status: 422,
    title: { zh: '不能据此新建草案', en: 'No draft can be made of this' },
    detail: { zh: '来源不存在，或不属于您可见的范围。', en: 'The source does not exist, or is not open to you.' },
    remedy: { zh: '选择本县或省里的政策。', en: 'Choose a policy of your county or of the province.' },
  },
  'VERSION-NOT-IN-FORCE': {
    status: 422,
    title: { zh: '该日没有施行的版本', en: 'No version is in force on that day' },
    detail: { zh: '该县在该日没有施行的政策版本。', en: 'The county has no version in force on that day.' },
    remedy: { zh: '换一个日期，或直接指定版本。', en: 'Choose another day, or name the version.' },
  },
  'VERSION-INTEGRITY': {
    status: 503,
    title: { zh: '版本未通过完整性校验', en: 'The version fails its integrity check' },
    detail: {
      zh: '所存版本的哈希或签名不符，拒绝执行。',
      en: 'Hash or signature of the stored version do not agree; it is not executed.',
    },
    remedy: { zh: '立即告知管理员，并从备份核对。', en: 'Tell an administrator at once, and compare with a backup.' },
  },
  'PERSON-INVALID': {
    status: 422,
    title: { zh: '人员数据不合数据字典', en: 'The person does not fit the dictionary' },
    detail: { zh: '人员数据不合数据字典。', en: 'Facts of the person do not fit the dictionary.' },
    remedy: { zh: '按所列位置改正后重试。', en: 'Correct what is listed and try again.' },
  },
  'PERSON-NAME-TAKEN': {
    status: 409,
    title: { zh: '已有同名人员', en: 'The name is taken' },
    detail: { zh: '该政策下已保存同名人员。', en: 'A person of this name is saved for the policy already.' },
    remedy: { zh: '换一个名称。', en: 'Choose another name.' },
  },
  'CASE-INVALID': {
    status: 422,
    title: { zh: '用例不合数据字典', en: 'The case does not fit the dictionary' },
    detail: { zh: '用例中人员的数据不合草案的数据字典。', en: 'Facts of the case do not fit the draft’s dictionary.' },
    remedy: { zh: '按所列位置改正后重试。', en: 'Correct what is listed and try again.' },
  },
  'CASE-ID-TAKEN': {
    status: 409,
    title: { zh: '已有同编号的用例', en: 'The id is taken' },
    detail: { zh: '草案中已有同编号的用例。', en: 'The draft has a case with this id already.' },
    remedy: { zh: '换一个编号。', en: 'Choose another id.' },
  },
  'POLICY-UNKNOWN': {
    status: 422,
    title: { zh: '没有这项政策', en: 'There is no such policy' },
    detail: { zh: '本县没有该编号的政策。', en: 'The county has no policy with this id.' },
    remedy: { zh: '从本县的政策中选择。', en: 'Choose one of the county’s policies.' },
  },
  'LINE-TOO-LONG': {
    status: 413,
    title: { zh: '一行过长', en: 'A line is too long' },
    detail: { zh: '该行超过允许的长度，已跳过。', en: 'The line is longer than allowed and was passed over.' },
    remedy: { zh: '每行只写一人。', en: 'Write one person a line.' },
  },
  'LINE-INVALID': {
    status: 422,
    title: { zh: '该行不能读取', en: 'The line cannot be read' },
    detail: { zh: '该行不是所要求的 JSON。', en: 'The line is not the JSON that is expected.' },
    remedy: { zh: '写成 {"id":"…","facts":{…}}。', en: 'Write it as {"id":"…","facts":{…}}.' },
  },
  'GENERATION-SETTINGS-INVALID': {
    status: 422,
    title: { zh: '人群不能这样生成', en: 'A population cannot be generated like this' },
    detail: { zh: '生成设置有误，没有生成人群。', en: 'The settings are wrong; no population was generated.' },
    remedy: { zh: '按所列位置改正后重试。', en: 'Correct what is listed and try again.' },
  },
  'POPULATION-NAME-TAKEN': {
    status: 409,
    title: { zh: '已有同名人群', en: 'The name is taken' },
    detail: { zh: '本县已有同名人群。', en: 'The county has a population of this name already.' },
    remedy: { zh: '换一个名称。', en: 'Choose another name.' },
  },
  'POPULATION-DAMAGED': {
    status: 503,
    title: { zh: '所存人群已损坏', en: 'The stored population is damaged' },
    detail: {
      zh: '所存人群与其内容哈希不符，或不在本服务器上，没有计算任何结果。',
      en: 'The stored population does not have its content hash, or is not on this server; nothing was computed.',
    },
    remedy: {
      zh: '从备份恢复数据文件夹中的 populations，或重新导入、生成人群。',
      en: 'Restore the folder populations of the data folder from a backup, or import or generate the population again.',
    },
  },
  'POPULATION-UNFIT': {
    status: 422,
    title: { zh: '人群不适用于该政策', en: 'The population does not fit the policy' },
    detail: { zh: '人群数据不合政策的数据字典。', en: 'The population does not fit the dictionary of the policy.' },
    remedy: { zh: '换用其他人群，或修改政策。', en: 'Use another population, or change the policy.' },
  },
  'COMPARISON-REFUSED': {
    status: 422,
    title: { zh: '不能这样对比', en: 'The two cannot be compared like this' },
    detail: {
      zh: '人群或场景不适用于所选的两个政策。',
      en: 'Population or scene do not fit the two policies.',
    },
    remedy: { zh: '按所列位置调整后重试。', en: 'Settle what is listed and try again.' },
  },
  'COMPARISON-SET-REFUSED': {
    status: 422,
    title: { zh: '这两次对比不能并列', en: 'These two comparisons cannot stand side by side' },
    detail: {
      zh: '并列的对比须以同一份为 A，人群、日期、引擎、场景、分档都相同。',
      en: 'Comparisons side by side have the same A, population, day, engine, scene and bands.',
    },
    remedy: { zh: '在同一条件下重新对比三份。', en: 'Compare the three again on the same ground.' },
  },
  'ANALYSIS-REFUSED': {
    status: 422,
    title: { zh: '不能这样分组', en: 'The run cannot be looked at like this' },
    detail: { zh: '所选的数据项或界限不能用来分组。', en: 'The fact or the bounds that were chosen cannot be used.' },
    remedy: { zh: '按所列位置调整后重试。', en: 'Settle what is listed and try again.' },
  },
  'SCENE-INVALID': {
    status: 422,
    title: { zh: '场景登记有误', en: 'The round cannot be registered' },
    detail: { zh: '场景的名额或日期不合规定。', en: 'Quota or dates of the round are not as the rules demand.' },
    remedy: { zh: '按所列位置改正后重试。', en: 'Correct what is listed and try again.' },
  },
  'SCENE-NOT-YOURS': {
    status: 403,
    title: { zh: '该场景由其他部门负责', en: 'Another department is in charge of the scene' },
    detail: { zh: '该场景由其他部门负责。', en: 'Another department is in charge of the scene.' },
    remedy: { zh: '请由该部门办理。', en: 'Ask that department.' },
  },
  'SCENE-TITLE-TAKEN': {
    status: 409,
    title: { zh: '已有同名场景登记', en: 'The title is taken' },
    detail: { zh: '本县已有同名的场景登记。', en: 'The county has a round of this title already.' },
    remedy: { zh: '换一个名称，例如加上年份。', en: 'Choose another title, for example with the year.' },
  },
  'SCENE-NOT-COMPUTABLE': {
    status: 422,
    title: { zh: '该场景不能排名', en: 'The scene cannot be ranked' },
    detail: {
      zh: '场景的规则或申请数据使排名无法进行。',
      en: 'Rules or applications of the scene do not allow a ranking.',
    },
    remedy: { zh: '按所列位置处理后重试。', en: 'Settle what is listed and try again.' },
  },
  'RANKING-MISSING': {
    status: 404,
    title: { zh: '尚未排名', en: 'There is no ranking yet' },
    detail: { zh: '该场景尚未排名。', en: 'The scene has not been ranked yet.' },
    remedy: { zh: '由部门先进行排名。', en: 'Have the department rank it first.' },
  },
  'CALENDAR-NOT-PUBLISHED': {
    status: 422,
    title: { zh: '超出已公布的工作日历', en: 'Outside the published working-day calendar' },
    detail: { zh: '该日期不在已公布的工作日历内。', en: 'The date is outside the published working-day calendar.' },
    remedy: { zh: '换用已公布年份内的日期。', en: 'Use a date in a published year.' },
  },
  'COMPUTATION-BUSY': {
    status: 503,
    title: { zh: '计算任务过多', en: 'Too many computations' },
    detail: { zh: '等待计算的任务过多，没有执行。', en: 'Too many computations are waiting; this one was not begun.' },
    remedy: { zh: '请稍后重试。', en: 'Try again in a moment.' },
  },
  'CHECK-INTERRUPTED': {
    status: 503,
    title: { zh: '检查中断', en: 'The check was interrupted' },
    detail: {
      zh: '检查文档的线程中途结束，没有保存任何内容。',
      en: 'The thread that checks documents ended before it was done; nothing was saved.',
    },
    remedy: {
      zh: '请稍后重试；同一文档反复如此，请告知管理员。',
      en: 'Try again in a moment; tell an administrator if it keeps happening with one document.',
    },
  },
  'RUN-CANCELLED': {
    status: 409,
    title: { zh: '运行已取消', en: 'The run was cancelled' },
    detail: {
      zh: '等待期间，该运行被取消，没有结果。',
      en: 'The run was cancelled while it was waited for; there is no result.',
    },
    remedy: { zh: '需要结果时重新运行。', en: 'Start it again if the result is wanted.' },
  },
  'RUN-INTERRUPTED': {
    status: 409,
    title: { zh: '运行中断', en: 'The run was interrupted' },
    detail: {
      zh: '服务重新启动后，该运行不能接着进行。',
      en: 'The run could not go on after the service was started again.',
    },
    remedy: { zh: '按现在的内容重新运行。', en: 'Start it again on what there is now.' },
  },
  'RUN-INPUTS-GONE': {
    status: 409,
    title: { zh: '清单所列的输入已不存在', en: 'What the manifest names is no longer there' },
    detail: {
      zh: '清单所列的政策或人群已不是当时的内容。',
      en: 'A policy or the population is no longer what the manifest names.',
    },
    remedy: { zh: '按现在的内容重新运行。', en: 'Start it again on what there is now.' },
  },
  'RUN-NOT-YOURS': {
    status: 403,
    title: { zh: '不是您的运行', en: 'This run is not yours' },
    detail: {
      zh: '只有请求运行的人和管理员可以取消。',
      en: 'Only who asked for the run, or an administrator, can cancel it.',
    },
    remedy: { zh: '请由请求运行的人取消。', en: 'Ask who started it to cancel it.' },
  },
  'RUN-NOTES-FULL': {
    status: 422,
    title: { zh: '备注已满', en: 'There is no room for more notes' },
    detail: { zh: '一次运行最多 100 条备注。', en: 'A run holds at most 100 notes.' },
    remedy: { zh: '把新的说明写在新的运行上。', en: 'Write it on a new run.' },
  },
} as const satisfies Record<string, ProblemDefinition>;
