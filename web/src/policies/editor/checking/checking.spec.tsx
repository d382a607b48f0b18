import { checkPolicy, libraryOf, type PolicyDocument, valueAt, withValueAt } from '@jifen/policies';
import { renderHook, waitFor } from '@testing-library/react';
import { largeDraft } from '../../../testing/large-draft';
import { type CheckedAnalysis, useAnalysis } from '../use-analysis';
import { carriedFindings } from './carried-findings';

const LIBRARY: readonly PolicyDocument[] = [];
const document = largeDraft(12);
const findingsOf = (each: PolicyDocument) => checkPolicy(each, libraryOf(LIBRARY));
const told = (findings: readonly { code: string; pointer: string }[]): string[] =>
  findings.map(({ code, pointer }) => `${code} ${pointer}`);

describe('what the checker says while one types', () => {
  test('comes when the checker has gone through the document as it is', async () => {
    const { result, rerender } = renderHook(({ shown }) => useAnalysis(shown, LIBRARY), {
      initialProps: { shown: document },
    });
    await waitFor(() => expect(result.current.isChecked).toBe(true));
    expect(told(result.current.findings)).toEqual(told(findingsOf(document)));

    const edited = withValueAt(document, '/title', { zh: '另一个名称' });
    rerender({ shown: edited });
    await waitFor(() => expect(result.current).toMatchObject({ isChecked: true, document: edited }));
    expect(told(result.current.findings)).toEqual(told(findingsOf(edited)));
  });

  test('of a rule that cannot be read is there at once', () => {
    const broken = withValueAt(document, '/score/children/0/children/0/children/0/rule', { nonsense: [1] });
    const drawn: CheckedAnalysis[] = [];
    renderHook(() => drawn.push(useAnalysis(broken, LIBRARY)));
    expect(drawn[0]).toMatchObject({ isChecked: false, policy: null });
    expect(drawn[0]?.findings.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('findings of an earlier state', () => {
  const group = '/score/children/0/children/0';
  const pointer = `${group}/children/0`;
  const finding = (at: string) => ({
    code: 'SOME',
    severity: 'warning' as const,
    pointer: at,
    message: { zh: '某', en: 'some' },
    remedy: { zh: '改', en: 'change' },
  });
  const findings = [finding(`${pointer}/rule`), finding(`${pointer}/max`), finding(`${group}/children/1/max`)];
  const kept = (after: PolicyDocument) =>
    carriedFindings({ document, findings }, after).map(({ pointer: at }) => at.slice(group.length));

  test('stand where nothing was touched', () => {
    expect(kept(withValueAt(document, '/title', { zh: '另一个名称' }))).toEqual([
      '/children/0/rule',
      '/children/0/max',
      '/children/1/max',
    ]);
  });

  test('of what was touched do not', () => {
    expect(kept(withValueAt(document, `${pointer}/rule`, 3))).toEqual(['/children/1/max']);
    expect(kept(withValueAt(document, `${pointer}/max`, 3))).toEqual(['/children/0/rule', '/children/1/max']);
  });

  test('of what has moved do not', () => {
    const children = valueAt(document, `${group}/children`) as readonly unknown[];
    expect(kept(withValueAt(document, `${group}/children`, children.toReversed()))).toEqual([]);
  });
});
