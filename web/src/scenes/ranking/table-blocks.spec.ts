import { BLOCK_ROWS, tableBlocks } from './table-blocks';

test('the explanation of two rows stands right below the lower one', () => {
  const segments = [
    { kind: 'rows', from: 196, to: 200 },
    { kind: 'line' },
    { kind: 'rows', from: 200, to: 206 },
  ] as const;
  expect(tableBlocks(segments, 200)).toEqual([
    { kind: 'rows', from: 196, to: 200 },
    { kind: 'line' },
    { kind: 'rows', from: 200, to: 201 },
    { kind: 'pair' },
    { kind: 'rows', from: 201, to: 206 },
  ]);
});

test('an explanation below the last row of a part leaves no empty block', () => {
  expect(tableBlocks([{ kind: 'rows', from: 0, to: 2 }], 1)).toEqual([
    { kind: 'rows', from: 0, to: 2 },
    { kind: 'pair' },
  ]);
});

test('long parts are cut into blocks that can be drawn one by one', () => {
  const blocks = tableBlocks([{ kind: 'rows', from: 3, to: 2403 }], null);
  expect(blocks).toHaveLength(2400 / BLOCK_ROWS);
  expect(blocks.at(-1)).toEqual({ kind: 'rows', from: 2403 - BLOCK_ROWS, to: 2403 });
});
