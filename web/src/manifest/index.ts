export { Manifest } from './Manifest';
export { manifestLine, type RunManifest, type RunPolicy } from './run-manifest';
