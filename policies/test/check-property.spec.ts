import fc from 'fast-check';
import { checkPolicy, type Finding, hasErrors, libraryOf, withValueAt } from '../src/index.js';
import { DEFECTS, planted } from './support/planted-defects.js';
import { effort, seeded } from './support/seed.js';
import { parsed } from './support/small-policy.js';
import { soundPolicies } from './support/sound-policies.js';

const numbers = fc
  .tuple(
    fc.integer({ min: 2, max: 20 }),
    fc.integer({ min: 1, max: 20 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([low, more, few, extra]) => ({ low, high: low + more, few, many: few + extra }));

function found(input: unknown): Finding[] {
  return checkPolicy(parsed(input), libraryOf([]));
}

function named(findings: readonly Finding[]): string[] {
  return findings.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('checkPolicy on random policies', () => {
  it('finds nothing where there is nothing', () => {
    fc.assert(
      fc.property(soundPolicies, ({ input }) => expect(named(found(input))).toEqual([])),
      seeded(80),
    );
  });

  it.each(Object.keys(DEFECTS))('finds %s, and nothing else', (defect) => {
    fc.assert(
      fc.property(soundPolicies, numbers, (sound, chosen) => {
        const { input, found: expected } = planted(sound, defect, chosen);
        expect(named(found(input))).toEqual([expected]);
      }),
      seeded(10),
    );
  });

  it('offers quick fixes that mend what they are for', () => {
    let mended = 0;
    fc.assert(
      fc.property(soundPolicies, numbers, fc.constantFrom(...Object.keys(DEFECTS)), (sound, chosen, defect) => {
        const document = parsed(planted(sound, defect, chosen).input);
        for (const { code, pointer, fix } of checkPolicy(document, libraryOf([]))) {
          if (!fix) continue;
          const after = checkPolicy(parsed(withValueAt(document, fix.pointer, fix.value)), libraryOf([]));
          expect(hasErrors(after)).toBe(false);
          expect(named(after)).not.toContain(`${code} ${pointer}`);
          mended += 1;
        }
      }),
      seeded(60),
    );
    expect(mended).toBeGreaterThan(effort(12) - 1);
  });
});
