/*
 * The engine without the server: computing threads and stored snapshots, for programs beside it such as the benchmarks.
 */
export { ComputingThread } from './computation/computing-thread-handle.js';
export { JobControl } from './computation/shared/job-control.js';
export { digest } from './populations/storage/digest.js';
export { readShared, writeImage } from './populations/storage/snapshot-file.js';
export { writeParquet } from './populations/storage/write-parquet.js';
