// Where a spec file runs: in a context of its own as always, with the way to what it shares with the others.
import { TestEnvironment } from 'jest-environment-node';

/** What the shared package makes and a test compares or expects by its class. Only what has no literal can be shared. */
const CLASSES = [
  ...['Error', 'RangeError', 'SyntaxError', 'TypeError', 'Map', 'Set', 'WeakMap', 'Date'],
  ...['Int8Array', 'Int16Array', 'Int32Array', 'Uint8Array', 'Uint16Array', 'Uint32Array', 'Float64Array', 'BigInt64Array'],
]; // prettier-ignore

export const SHARED = 'shared by the spec files of a worker';

export default class SharingEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of CLASSES) this.global[name] = globalThis[name];
    // The process keeps what it has imported: the first spec file of a worker loads it, the others find it.
    this.global[Symbol.for(SHARED)] = (url) => import(url);
  }
}
