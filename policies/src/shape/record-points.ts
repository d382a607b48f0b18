import { limitedOf } from './patterns/cap.js';
import { jsonNumber, plain, shortest } from './patterns/plain.js';
import { recordListOf, writeRecordList } from './patterns/records.js';
import type { RecordTypesShape, YearlyShape } from './record-shapes.js';
import type { ShapeDefinition } from './shape.js';
import { writeCapped } from './spell.js';
import { codeRowsOf, writeCodeRows } from './tables.js';

export const yearly: ShapeDefinition<YearlyShape> = {
  kind: 'yearly',
  title: { zh: '按条计分，按年封顶', en: 'points per record, limited by year' },
  spellings: ['capFirst'],
  recognise(expression) {
    const limited = limitedOf(expression);
    const cap = limited?.side === 'cap' ? limited : undefined;
    const found = plain(cap?.operand ?? expression);
    const records = found.kind === 'yearly-sum' ? recordListOf(found.list) : undefined;
    if (found.kind !== 'yearly-sum' || !records) return undefined;
    const { dateField, amount, type } = found;
    const json = (units: number): number => jsonNumber(shortest({ units, places: type.places }));
    return {
      kind: 'yearly',
      records,
      dateField,
      each: 'each' in amount ? json(amount.each) : { field: amount.field },
      yearCap: json(found.cap),
      ...(cap ? { ownCap: jsonNumber(cap.limit) } : {}),
    };
  },
  write: ({ records, dateField, each, yearCap, ownCap, spelling }) =>
    writeCapped(
      {
        yearly_sum: [writeRecordList(records), dateField, typeof each === 'number' ? each : each.field, yearCap],
      },
      ownCap,
      spelling,
    ),
};

export const recordsByType: ShapeDefinition<RecordTypesShape> = {
  kind: 'records-by-type',
  title: { zh: '按记录类别逐条计分', en: 'points per record by its kind' },
  spellings: ['capFirst', 'listed'],
  recognise(expression) {
    const limited = limitedOf(expression);
    const cap = limited?.side === 'cap' ? limited : undefined;
    const sum = plain(cap?.operand ?? expression);
    const mapped = sum.kind === 'aggregate' && sum.operator === 'sum' ? plain(sum.list) : undefined;
    if (mapped?.kind !== 'map') return undefined;
    const records = recordListOf(mapped.list);
    const lookup = plain(mapped.value);
    const rows = lookup.kind === 'lookup' ? codeRowsOf(lookup) : undefined;
    if (!records || !rows || lookup.kind !== 'lookup') return undefined;
    const subject = plain(lookup.axes[0].subject);
    if (subject.kind !== 'field') return undefined;
    return {
      kind: 'records-by-type',
      records,
      field: subject.field,
      rows,
      otherwise: jsonNumber(shortest({ units: lookup.otherwise, places: lookup.type.places })),
      ...(cap ? { ownCap: jsonNumber(cap.limit) } : {}),
    };
  },
  write: ({ records, field, rows, otherwise, ownCap, spelling }) =>
    writeCapped(
      {
        sum: [
          {
            map: [writeRecordList(records), { table: [{ var: field }, writeCodeRows(rows, spelling), otherwise] }],
          },
        ],
      },
      ownCap,
      spelling,
    ),
};
