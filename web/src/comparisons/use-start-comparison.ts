import { useStartRun } from '../runs/use-start-run';
import { bodyOf } from './start-comparison';

/** Asks for a comparison and opens its page, or the one on which it is waited for. */
export function useStartComparison() {
  return useStartRun('comparisons', bodyOf);
}
