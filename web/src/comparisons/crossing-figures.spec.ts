import { DATE, type CrossingPool, type CrossingSide } from '@jifen/policies';
import { textsIn } from '../testing/texts';
import { cellsOf, equalsAtLine, placesOf } from './crossing-figures';
import { decidingKey } from './deciding-key';

const { translate } = textsIn('zh');

const side = (quota: number | null, equal = { admitted: 1, rejected: 0, undecided: 0 }): CrossingSide => ({
  quota,
  admitted: 20,
  unused: 0,
  cutOff: { points: 6650, lastAdmitted: 'A1', firstRejected: 'A2', decidingKey: 'registration', equalOnPoints: equal },
});

const pool = (quota: number | null): CrossingPool => ({
  pool: 'chengbei',
  title: { zh: '城北小学' },
  a: side(quota),
  b: side(quota),
  inIn: 983,
  inOut: 217,
  outIn: 217,
  outOut: 999,
});

test('the sums of the four cells stand on their edges', () => {
  expect(cellsOf(pool(20))).toEqual({
    inIn: 983,
    inOut: 217,
    outIn: 217,
    outOut: 999,
    a: { in: 1200, out: 1216 },
    b: { in: 1200, out: 1216 },
    all: 2416,
  });
});

test('places add up over pools, and are unknown as soon as one of them is unlimited', () => {
  expect(placesOf([pool(20), pool(30)], 'b')).toBe(50);
  expect(placesOf([pool(20), pool(null)], 'b')).toBeNull();
  expect(placesOf([], 'b')).toBeNull();
});

test('equals at the line count only where somebody with the same points stayed out', () => {
  expect(equalsAtLine(side(20))).toBe(0);
  expect(equalsAtLine(side(20, { admitted: 2, rejected: 1, undecided: 0 }))).toBe(3);
  expect(equalsAtLine(null)).toBe(0);
});

test('the deciding key is named by its place and title, with those it had to part', () => {
  const text = ({ zh }: { zh: string }) => zh;
  const keys = [
    { id: 'points', title: { zh: '场景积分' } },
    { id: 'registration', title: { zh: '居住登记日期' } },
  ].map((key) => ({ ...key, direction: 'ascending' as const, type: DATE }));
  const shown = (one: CrossingSide | null, known: typeof keys) =>
    decidingKey(one, known, (title) => (title ? text(title) : ''), translate);
  expect(shown(side(20, { admitted: 2, rejected: 2, undecided: 0 }), keys)).toBe('第 2 键 居住登记日期 · 4 户同分');
  expect(shown(side(20), keys)).toBe('第 2 键 居住登记日期');
  expect(shown(side(20), [])).toBe('registration');
  expect(shown(null, keys)).toBeNull();
});
