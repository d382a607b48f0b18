import { readEdges, typedEdges } from './typed-edges';

test('edges are typed in points and read in hundredths', () => {
  expect(typedEdges()).toEqual({ moderate: '5', strong: '20' });
  expect(typedEdges({ moderate: 50, strong: 1225 })).toEqual({ moderate: '0.5', strong: '12.25' });
  expect(readEdges({ moderate: ' 0.5 ', strong: '12.25' })).toEqual({
    edges: { moderate: 50, strong: 1225 },
    finding: null,
  });
});

test.each([
  ['', '20', 'BAND-EDGE-RANGE', '/moderate'],
  ['5', '1e3', 'BAND-EDGE-RANGE', '/strong'],
  ['5', '12.345', 'BAND-EDGE-RANGE', '/strong'],
  ['-5', '20', 'BAND-EDGE-RANGE', '/moderate'],
  ['20', '5', 'BAND-EDGES-NOT-RISING', '/strong'],
])('%j and %j part nothing', (moderate, strong, code, pointer) => {
  expect(readEdges({ moderate, strong })).toMatchObject({ edges: null, finding: { code, pointer } });
});
