import { samplePool, sampleRanking } from '../testing/sample-ranking';
import { excludedGroups } from './excluded-groups';

test('applications stand together by what decided, the largest group first', () => {
  const [first] = sampleRanking(samplePool(0, [])).excluded;
  if (!first) throw new Error('The sample has an excluded application');
  const suspended = {
    ...first,
    reason: { code: 'RANK-STANDING' as const, text: { zh: '暂时失效', en: 'suspended' }, subjects: [] },
  };
  const excluded = [first, { ...suspended, applicationId: 'A91' }, { ...suspended, applicationId: 'A92' }];
  expect(
    excludedGroups(excluded).map(({ reason, applications }) => [
      reason.text.zh,
      applications.map(({ applicationId }) => applicationId),
    ]),
  ).toEqual([
    ['暂时失效', ['A91', 'A92']],
    ['一票否决：失信', ['A90']],
  ]);
});
