/*
 * Computing threads and the images that they read, without the server, for programs beside it such as the benchmarks. Loads nothing else,
 * so that threads start at once.
 */
export { ComputingThread } from './computation/computing-thread-handle.js';
export { JobControl } from './computation/shared/job-control.js';
export { readShared } from './populations/storage/read-shared.js';
