import { type Bilingual } from '@jifen/policies';
import { ProblemError } from '../problems/problem-error.js';
import { type DraftAction, type DraftState } from './draft-state.js';
import { LIFE_CYCLE } from './life-cycle.js';

const STATES: Record<DraftState, Bilingual> = {
  draft: { zh: '草案', en: 'a draft' },
  consulting: { zh: '征求意见中', en: 'out for opinions' },
  'in-review': { zh: '审核中', en: 'in review' },
  approved: { zh: '已批准', en: 'approved' },
  published: { zh: '已发布', en: 'published' },
};

const ACTIONS: Record<DraftAction, Bilingual> = {
  save: { zh: '保存', en: 'save' },
  consult: { zh: '征求意见', en: 'consult' },
  submit: { zh: '提交审核', en: 'submit' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  approve: { zh: '批准', en: 'approve' },
  reject: { zh: '退回', en: 'reject' },
  publish: { zh: '发布', en: 'publish' },
};

/** What an action is called. */
export function actionName(action: DraftAction): Bilingual {
  return ACTIONS[action];
}

/** The state does not allow the action; says what it does allow. */
export function notInThisState(state: DraftState, action: DraftAction): ProblemError {
  const possible = LIFE_CYCLE.filter(({ from }) => from === state).map((transition) => ACTIONS[transition.action]);
  const zh = possible.map((name) => name.zh).join('、') || '无';
  const en = possible.map((name) => name.en).join(', ') || 'nothing';
  return new ProblemError('DRAFT-STATE', {
    detail: {
      zh: `状态为“${STATES[state].zh}”，不能${ACTIONS[action].zh}。可以：${zh}。`,
      en: `The draft is ${STATES[state].en}; one cannot ${ACTIONS[action].en} it now. Possible: ${en}.`,
    },
    extra: { state },
  });
}
