export { tearDown as default } from './seeded-data.mjs';
