import type { Finding } from '@jifen/policies';
import { FindingIndex } from './finding-index';

function finding(pointer: string, severity: Finding['severity'] = 'warning', zh = '有误'): Finding {
  return { code: 'X', severity, pointer, message: { zh, en: zh }, remedy: { zh: '改', en: 'Correct it' } };
}

const NODE = '/score/children/0/children/1';

describe('findings by place', () => {
  const pointers = (found: readonly Finding[]) => found.map(({ pointer }) => pointer);

  it('are those of a part, without those of its children and without mere notes', () => {
    const index = new FindingIndex([
      finding(`${NODE}/max`),
      finding(`${NODE}/rule/min/0`),
      finding(`${NODE}/children/0/max`),
      finding('/score/cap'),
      finding('/vetoes/0/rule'),
      finding('/vetoes/1/rule'),
      finding(NODE, 'info'),
    ]);
    expect(pointers(index.under(NODE))).toEqual([`${NODE}/max`, `${NODE}/rule/min/0`]);
    expect(pointers(index.under('/score'))).toEqual(['/score/cap']);
    expect(pointers(index.under('/vetoes/1'))).toEqual(['/vetoes/1/rule']);
    expect(index.under('/scenes/0')).toEqual([]);
    expect(index.at(`${NODE}/max`)?.pointer).toBe(`${NODE}/max`);
    expect(index.at(NODE)).toBeUndefined();
  });

  it('stay the very same at a place of which nothing else is said', () => {
    const index = new FindingIndex([finding(`${NODE}/max`), finding('/vetoes/0/rule')]);
    const told: number[] = [];
    const stop = index.subscribe(() => told.push(told.length));
    const [node, veto] = [index.under(NODE), index.under('/vetoes/0')];
    index.set([finding(`${NODE}/max`), finding('/vetoes/0/rule'), finding('/score/cap')]);
    expect([index.under(NODE), index.under('/vetoes/0')]).toEqual([node, veto]);
    expect(index.under(NODE)).toBe(node);
    expect(index.under('/vetoes/0')).toBe(veto);
    expect(pointers(index.under('/score'))).toEqual(['/score/cap']);
    index.set([finding(`${NODE}/max`, 'error')]);
    expect(index.under(NODE)).toEqual([finding(`${NODE}/max`, 'error')]);
    expect(index.under('/vetoes/0')).toEqual([]);
    stop();
    index.set([]);
    expect(told).toEqual([0, 1]);
  });
});
