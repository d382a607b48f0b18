import { insertSceneItem, type Scene, startingRound, startingScene } from '@jifen/policies';
import { asSceneEdit } from './scene-edit';

test('a pending value of a scene that is given in the text is no longer marked pending; other edits stay as they are', () => {
  const scene = insertSceneItem(
    startingScene({ id: 'school', title: { zh: '积分入学' } }),
    '/rounds',
    startingRound({ id: 'one', title: { zh: '第 1 轮' } }),
  );
  expect(scene.marks.map(({ at }) => at)).toContain('/rounds/0/share');
  const edit = asSceneEdit({ scenes: [scene] }, { pointer: '/scenes/0/rounds/0/share', value: 60 });
  const next = edit.value as Scene;
  expect(edit.pointer).toBe('/scenes/0');
  expect(next.rounds).toMatchObject([{ share: 60 }]);
  expect(next.marks).toEqual(scene.marks.filter(({ at }) => at !== '/rounds/0/share'));
  const elsewhere = { pointer: '/score/cap', value: 1 };
  expect(asSceneEdit({ scenes: [scene] }, elsewhere)).toBe(elsewhere);
});
