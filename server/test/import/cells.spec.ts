import { describe, expect, it } from '@jest/globals';
import { formatDay, type ScalarFactType } from '@jifen/policies';
import fc from 'fast-check';
import { CellMemo } from '../../src/populations/import/cells/memo.js';
import { plainUnits } from '../../src/populations/import/cells/plain-number.js';
import { numberUnits } from '../../src/populations/import/cells/number-cell.js';
import { scalarReader } from '../../src/populations/import/cells/scalar-cell.js';
import { UNKNOWN_WORDS } from '../../src/populations/import/mapping/import-mapping.js';
import { identityOfColumn, isIdNumber, maskedCell } from '../../src/populations/import/mapping/identity.js';

const DATE: ScalarFactType = { kind: 'date', min: '1900-01-01' };
const MONEY: ScalarFactType = { kind: 'decimal', places: 2, min: -1000, max: 10_000_000 };
const COUNT: ScalarFactType = { kind: 'integer', min: 0, max: 500 };
const DEGREE: ScalarFactType = {
  kind: 'enumeration',
  ordered: true,
  codes: [
    { code: 'none', label: { zh: '无' } },
    { code: 'college', label: { zh: '大专（高职）', en: 'College' } },
    { code: 'bachelor', label: { zh: '本科' } },
  ],
};
const BOOLEAN: ScalarFactType = { kind: 'boolean' };

/** What a cell means: days as text, refusals as their code. */
function meaning(
  type: ScalarFactType,
  text: string,
  { values = {}, hasSerials = false }: { values?: Record<string, string | null>; hasSerials?: boolean } = {},
): unknown {
  const value = scalarReader(type, { unknownWords: UNKNOWN_WORDS, values, hasSerials })(text);
  if (value === null) return null;
  if (typeof value === 'object') return value.code;
  return type.kind === 'date' ? formatDay(value) : value;
}

describe('a cell', () => {
  it.each<readonly [ScalarFactType, string, unknown]>([
    [DATE, '2024-01-31', '2024-01-31'],
    [DATE, '2024/1/31', '2024-01-31'],
    [DATE, '20240131', '2024-01-31'],
    [DATE, '2024年1月31日', '2024-01-31'],
    [DATE, '２０２４．１．３１', '2024-01-31'],
    [DATE, '2024-01-31 00:00:00', '2024-01-31'],
    [DATE, '2024-02-30', 'CELL-NOT-DATE'],
    [DATE, '31/1/2024', 'CELL-NOT-DATE'],
    [DATE, '2024-01', 'CELL-NOT-DATE'],
    [DATE, '45322', 'CELL-NOT-DATE'],
    [DATE, '1899-12-31', 'CELL-OUT-OF-RANGE'],
    [DATE, '无', null],
    [MONEY, '1,234.50', 123_450],
    [MONEY, '１２３４．５', 123_450],
    [MONEY, '-0.29', -29],
    [MONEY, '1.500', 150],
    [MONEY, '0.295', 'CELL-NOT-NUMBER'],
    [MONEY, '1e3', 'CELL-NOT-NUMBER'],
    [MONEY, '12,34', 'CELL-NOT-NUMBER'],
    [MONEY, '1234567890123456', 'CELL-NOT-NUMBER'],
    [COUNT, '501', 'CELL-OUT-OF-RANGE'],
    [COUNT, '-', null],
    [COUNT, '1.0', 1],
    [DEGREE, '本科', 2],
    [DEGREE, 'Bachelor', 2],
    [DEGREE, '大专(高职)', 1],
    [DEGREE, '大专', 1],
    [DEGREE, '无', 0],
    [DEGREE, '-', null],
    [DEGREE, '博士', 'CELL-NOT-OPTION'],
    [BOOLEAN, '是', 1],
    [BOOLEAN, 'Ｎ', 0],
    [BOOLEAN, '无', 0],
    [BOOLEAN, '', null],
    [BOOLEAN, '也许', 'CELL-NOT-BOOLEAN'],
  ])('of $kind with %j', (type, text, expected) => {
    expect(meaning(type, text)).toEqual(expected);
  });

  it('means what its column says before everything else', () => {
    const values = { 博士: 'bachelor', 无: null, 不清楚: null };
    expect(meaning(DEGREE, '博士', { values })).toBe(2);
    expect(meaning(DEGREE, '无', { values })).toBeNull();
    expect(meaning(DEGREE, '不清楚', { values })).toBeNull();
    expect(meaning(DEGREE, '博士', { values: { 博士: 'no-such-code' } })).toBe('CELL-NOT-OPTION');
  });

  it('may be the number of a day in a workbook only', () => {
    expect(meaning(DATE, '45322', { hasSerials: true })).toBe('2024-01-31');
    expect(meaning(DATE, '59', { hasSerials: true })).toBe('CELL-NOT-DATE');
  });

  it('holds the same number read from its bytes and from its text', () => {
    const texts = fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ',', '-', ' '), maxLength: 18 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 4 }), (text, places) => {
        const bytes = Buffer.from(text);
        const units = plainUnits(bytes, 0, bytes.length, places);
        if (text !== '' && !Number.isNaN(units)) expect(units).toBe(numberUnits(text, places));
      }),
      { seed: 20_261_122, numRuns: 2000 },
    );
  });

  it('means the same however often others of its column were read', () => {
    const memo = new CellMemo((text) => `read ${text}`);
    const wrong: string[] = [];
    for (let index = 0; index < 200_000; index += 1) {
      const text = `v${index % 70_000}`;
      const bytes = Buffer.from(text);
      if (memo.get(bytes, 0, bytes.length) !== `read ${text}`) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });
});

describe('identity', () => {
  it('is recognised by the check character, by form and by heading', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true);
    expect(isIdNumber('110105194912310021')).toBe(false);
    expect(identityOfColumn('备注', ['13812345678', '13912345678', '无'])).toBe('phone');
    expect(identityOfColumn('配偶身份证号', [])).toBe('id-number');
    expect(identityOfColumn('养老保险累计缴费月数', ['120', '36'])).toBeNull();
  });

  it('never shows in a masked cell', () => {
    expect(maskedCell('张三丰 11010519491231002X')).toBe('某某某 99999999999999999A');
    expect(maskedCell('2024-13-45')).toBe('2024-13-45');
    expect(maskedCell('13812345678')).toBe('99999999999');
  });
});
