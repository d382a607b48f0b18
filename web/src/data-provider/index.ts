export { allRows, firstRows } from './all-rows';
export { dataProvider } from './data-provider';
export { request, type RequestOptions } from './http';
export { isProblem, type Problem, ProblemError } from './problem-error';
