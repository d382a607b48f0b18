import { describe, expect, it } from '@jest/globals';
import {
  type DatedVersion,
  lifecycleOn,
  rangeFindings,
  versionInForce,
  versionRanges,
} from '../src/versions/version-range.js';

const version = (id: string, effectiveFrom: string, expiresOn: string | null = null): DatedVersion => ({
  id,
  effectiveFrom,
  expiresOn,
});
const V1 = version('v1', '2018-03-01');
const V2 = version('v2', '2024-03-01');
const V3 = version('v3', '2027-01-01', '2028-12-31');

describe('the versions of a county', () => {
  it('end the day before the next one begins, also before a leap day', () => {
    const ranges = versionRanges([V3, V1, V2]);
    expect(ranges.get('v1')).toEqual({ from: '2018-03-01', to: '2024-02-29', endedBy: 'successor' });
    expect(ranges.get('v2')).toEqual({ from: '2024-03-01', to: '2026-12-31', endedBy: 'successor' });
    expect(ranges.get('v3')).toEqual({ from: '2027-01-01', to: '2028-12-31', endedBy: 'document' });
  });

  it('are ended by their document where no other follows, and by the next one where that comes sooner', () => {
    const ranges = versionRanges([version('a', '2020-01-01', '2025-12-31'), version('b', '2023-01-01')]);
    expect(ranges.get('a')).toEqual({ from: '2020-01-01', to: '2022-12-31', endedBy: 'successor' });
    expect(ranges.get('b')).toEqual({ from: '2023-01-01', to: null, endedBy: null });
  });

  it.each([
    ['2018-02-28', undefined],
    ['2018-03-01', 'v1'],
    ['2024-02-29', 'v1'],
    ['2024-03-01', 'v2'],
    ['2028-12-31', 'v3'],
    ['2029-01-01', undefined],
  ])('are in force by the day: on %s %s', (asOf, id) => {
    expect(versionInForce([V2, V3, V1], asOf)?.id).toBe(id);
  });

  it.each([
    ['2017-01-01', 'v1', 'published'],
    ['2018-03-01', 'v1', 'effective'],
    ['2024-03-01', 'v1', 'superseded'],
    ['2028-12-31', 'v3', 'effective'],
    ['2029-01-01', 'v3', 'expired'],
  ])('stand on %s, as %s does, where they are: %s', (today, id, lifecycle) => {
    const range = versionRanges([V1, V2, V3]).get(id);
    expect(range && lifecycleOn(range, today)).toBe(lifecycle);
  });

  it.each<[string, DatedVersion[], string, string | null, string[]]>([
    ['the first', [], '2018-03-01', null, []],
    ['one after another', [V1], '2018-03-02', null, []],
    ['the same day twice', [V1], '2018-03-01', null, ['EFFECTIVE-OVERLAP']],
    ['one before another', [V1, V2], '2020-01-01', null, ['EFFECTIVE-OVERLAP']],
    ['the day after the last', [V3], '2029-01-01', null, []],
    ['a day in between', [V3], '2029-01-02', null, ['EFFECTIVE-GAP']],
    ['an end before the beginning', [], '2020-01-02', '2020-01-01', ['EFFECTIVE-REVERSED']],
  ])('may follow each other without overlap and gap: %s', (_name, existing, from, expiresOn, codes) => {
    expect(rangeFindings(existing, from, expiresOn).map(({ code }) => code)).toEqual(codes);
  });
});
