import { killedShare, type MutantFate, runMutation } from '../src/index.js';
import { ALL_PACKS, compiledPack } from './support/packs.js';
import { some } from './support/seed.js';

/** Of a hundred mutants that could be killed, the cases of a pack kill at least this many. */
const LEAST_KILLED = 95;

function survivors(fates: readonly MutantFate[]): string[] {
  return fates.flatMap(({ outcome, mutant }) =>
    outcome === 'survived' ? [`${mutant.pointer}  ${mutant.description.zh}`] : [],
  );
}

describe.each(some(ALL_PACKS.toReversed()).map((pack) => [pack.name, pack] as const))(
  'the cases of %s',
  (name, pack) => {
    it('notice nearly every small change of the policy', () => {
      const run = runMutation(compiledPack(pack), pack.cases);
      const { killed, of } = killedShare(run);
      const equivalent = run.fates.length - of;
      const survived = survivors(run.fates);
      console.info(
        [
          `${name}: ${killed} of ${of} mutants killed; ${equivalent} equivalent, ${run.meaningless.length} meaningless`,
          ...survived,
        ].join('\n  '),
      );
      expect(run.failing).toEqual([]);
      expect(of).toBeGreaterThan(0);
      expect({ enough: killed * 100 >= of * LEAST_KILLED, survived: survived.length > of ? survived : [] }).toEqual({
        enough: true,
        survived: [],
      });
    });
  },
);
