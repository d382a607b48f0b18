export { allRows, firstRows } from './all-rows';
export { dataProvider } from './data-provider';
export { request, requestFile, type RequestOptions } from './http';
export { cancelJob, getJob, listJobs, startRun } from './jobs';
export { isProblem, type Problem, ProblemError } from './problem-error';
