/*
 * Writing snapshots without the server, for programs beside it such as the benchmarks.
 */
export { digest } from './populations/storage/digest.js';
export { writeImage } from './populations/storage/snapshot-file.js';
export { writeParquet } from './populations/storage/write-parquet.js';
