export const manifest = {
  label: 'Run manifest',
  run: 'Run',
  policy: 'Policy',
  population: 'Population',
  persons: 'persons',
  scene: 'Scene',
  bands: 'Bands (points)',
  asOf: 'As of',
  engine: 'Engine',
  hash: 'Manifest hash',
  result: 'Result hash',
};
