import { Scene } from '@jifen/policies';
import { roundPlaces } from './round-places';

const scene = Scene.parse({
  id: 's',
  title: { zh: '场景' },
  service: 'schooling',
  keys: [],
  household: 'own',
  pools: [
    { id: 'a', title: { zh: '甲' }, quota: 10 },
    { id: 'b', title: { zh: '乙' }, quota: null },
  ],
});

test('registered places stand before those of the scene', () => {
  const places = roundPlaces({ scene, pools: [{ id: 'a', quota: 12 }], quota: null });
  expect(places).toEqual([
    { id: 'a', title: { zh: '甲' }, quota: 12 },
    { id: 'b', title: { zh: '乙' }, quota: null },
  ]);
});

test('a scene without pools has one entry; one without ranking no number', () => {
  const single: Scene = { ...scene, pools: [], quota: 100 };
  expect(roundPlaces({ scene: single, pools: [], quota: null })).toEqual([{ id: null, title: null, quota: 100 }]);
  expect(roundPlaces({ scene: single, pools: [], quota: 80 })[0]?.quota).toBe(80);
  expect(roundPlaces({ scene: { ...single, ranked: false }, pools: [], quota: null })[0]?.quota).toBeNull();
});
