import type { NodeScore, PersonScore } from '@jifen/policies';
import { nodePairs } from './node-pairs';

const node = (id: string, points: number, depth: number, children: readonly NodeScore[] = []): NodeScore =>
  ({ id, points, depth, children }) as unknown as NodeScore;
const score = (root: NodeScore): PersonScore => ({ root }) as unknown as PersonScore;

const a = score(node('old-total', 500, 0, [node('age', 100, 1), node('gone', 300, 1), node('work', 100, 1)]));
const b = score(node('total', 700, 0, [node('age', 150, 1), node('work', 100, 1), node('new', 450, 1)]));
const told = (one: PersonScore, other: PersonScore) => nodePairs(one, other).map(({ id, delta }) => [id, delta]);

test('every node of both stands once, what went behind what it followed', () => {
  expect(told(a, b)).toEqual([
    ['total', 200],
    ['age', 50],
    ['gone', -300],
    ['work', 0],
    ['new', 450],
  ]);
});

test('the other way round every change has the other sign', () => {
  const back = new Map(told(b, a).map(([id, delta]) => [id, Number(delta)]));
  for (const [id, delta] of told(a, b).slice(1)) expect(back.get(id)).toBe(0 - Number(delta));
});
