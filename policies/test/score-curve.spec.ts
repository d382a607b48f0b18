import fc from 'fast-check';
import {
  type CompiledPolicy,
  type CurvePoint,
  decodeValue,
  formatDay,
  nodesOf,
  parseDay,
  readOff,
  scoreCurve,
  type ScoreCurve,
  scorePerson,
} from '../src/index.js';
import { compiledPack, packOf } from './support/packs.js';
import { policies, populations } from './support/random-policies.js';
import { seeded } from './support/seed.js';
import { compiled, group, indicator, policyInput } from './support/small-policy.js';

const AS_OF = '2026-06-18';

function curveOf(policy: CompiledPolicy, person: object, fact: string, range = {}): ScoreCurve {
  const { curve, findings } = scoreCurve(policy, person, AS_OF, fact, range);
  if (!curve) throw new Error(JSON.stringify(findings));
  return curve;
}

/** The person with the fact at a place of the curve, as people write persons. */
function personAt(policy: CompiledPolicy, person: object, { fact, measure }: ScoreCurve, at: number): object {
  const type = policy.facts.facts.find(({ id }) => id === fact)?.type;
  if (!type) throw new RangeError(fact);
  const value = measure.kind === 'yes-no' ? at === 1 : decodeValue(type, at);
  return { ...person, [fact]: value };
}

function direct(policy: CompiledPolicy, person: object) {
  const { score, findings } = scorePerson(policy, person, AS_OF);
  if (!score) throw new Error(JSON.stringify(findings));
  return score;
}

function limitsOf({ standing, vetoes, atCap, atFloor }: CurvePoint): string {
  return JSON.stringify([standing, vetoes, atCap, atFloor]);
}

const FACTS = ['age', 'amount', 'offset', 'member', 'education', 'born', 'registered'];

describe('the score as a function of one fact', () => {
  it('is what scoring gives, at and beside every break and anywhere between, with the same caps, state and vetoes', () => {
    fc.assert(
      fc.property(
        policies,
        populations({ minLength: 1, maxLength: 1 }),
        fc.constantFrom(...FACTS),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }),
        (policy, { persons }, fact, places) => {
          const person = persons[0]?.facts ?? {};
          const curve = curveOf(policy, person, fact);
          const { from, told, pieces, breaks } = curve;
          // A curve of many thousand steps is looked at here and there.
          const every = Math.ceil(breaks.length / 40);
          const beside = breaks
            .filter((_, index) => index % every === 0)
            .flatMap(({ at }) => [at - 1, at, at + 1])
            .filter((at) => at <= told);
          const anywhere = places.map((place) => from + Math.floor(place * (told - from)));
          for (const at of [from, told, ...beside, ...anywhere]) {
            const score = direct(policy, personAt(policy, person, curve, at));
            expect(readOff(curve, at)).toBe(score.effectiveTotal);
            const piece = pieces.find((candidate) => candidate.from <= at && at <= candidate.to);
            expect(piece?.standing).toBe(score.verdicts.standing);
            expect(piece?.vetoes).toEqual(score.verdicts.vetoes);
            const capped = [...nodesOf(score.root)].flatMap((node) =>
              node.raw !== null && node.cap !== null && node.raw >= node.cap ? [node.id] : [],
            );
            expect(capped).toEqual(expect.arrayContaining([...(piece?.atCap ?? [])]));
          }
          expect(curve.unknown.points).toBe(direct(policy, { ...person, [fact]: null }).effectiveTotal);
          expect(curve.own.points).toBe(direct(policy, person).effectiveTotal);
        },
      ),
      seeded(160, 16),
    );
  });

  it('has no gap, and no break at which nothing changes', () => {
    fc.assert(
      fc.property(
        policies,
        populations({ minLength: 1, maxLength: 1 }),
        fc.constantFrom(...FACTS),
        (policy, all, fact) => {
          const { pieces, from, told, breaks, measure } = curveOf(policy, all.persons[0]?.facts ?? {}, fact);
          expect(pieces[0]?.from).toBe(from);
          expect(pieces.at(-1)?.to).toBe(told);
          expect(breaks.map(({ at }) => at)).toEqual(pieces.slice(1).map((piece) => piece.from));
          if (measure.kind === 'option' || measure.kind === 'yes-no') return;
          for (const [index, piece] of pieces.slice(1).entries()) {
            const before = pieces[index];
            expect(before?.to).toBe(piece.from - 1);
            const goesOn = before && before.points + before.slope * (piece.from - before.from) === piece.points;
            const sameSlope = before?.slope === piece.slope;
            expect(goesOn && sameSlope ? limitsOf(before) : '').not.toBe(limitsOf(piece));
          }
        },
      ),
      seeded(80),
    );
  });

  it.each(['yongjia-practice', 'jiaxing-2012', 'shengsi-2017'])(
    'tells all of it, step by step, for every fact of %s, and scoring agrees at every break',
    (name) => {
      const pack = packOf(name);
      const policy = compiledPack(pack);
      const person = pack.cases[0]?.facts ?? {};
      for (const { id } of policy.facts.facts) {
        const { curve, findings } = scoreCurve(policy, person, AS_OF, id);
        if (!curve) {
          expect(findings.map(({ code }) => code)).toEqual(['CURVE-NOT-FOR-KIND']);
          continue;
        }
        expect(curve.told).toBe(curve.to);
        if (curve.measure.kind === 'months' || curve.measure.kind === 'count') continue;
        for (const { at, before, after } of curve.breaks) {
          expect(direct(policy, personAt(policy, person, curve, at - 1)).effectiveTotal).toBe(before);
          expect(direct(policy, personAt(policy, person, curve, at)).effectiveTotal).toBe(after);
        }
      }
    },
  );

  const policy = compiled(
    policyInput([
      group(
        'work',
        [
          indicator('years', { '*': [{ var: 'age' }, 0.5] }, { max: 20 }),
          indicator('bonus', { if: [{ '>=': [{ var: 'age' }, 30] }, 10, 0] }),
        ],
        { cap: 25 },
      ),
      indicator('young', { if: [{ '<': [{ var: 'age' }, 60] }, 5, 0] }, { whenUnknown: 1 }),
    ]),
  );

  it('names the cap that binds and where it begins to, and the cliff with its cause', () => {
    const { pieces, breaks, cliffs, unknown } = curveOf(policy, {}, 'age');
    expect(pieces.map(({ from, to, points, slope, atCap }) => ({ from, to, points, slope, atCap }))).toEqual([
      { from: 0, to: 29, points: 500, slope: 50, atCap: [] },
      { from: 30, to: 39, points: 3000, slope: 0, atCap: ['work'] },
      { from: 40, to: 59, points: 3000, slope: 0, atCap: ['work', 'years'] },
      { from: 60, to: 120, points: 2500, slope: 0, atCap: ['work', 'years'] },
    ]);
    expect(breaks[0]).toMatchObject({
      at: 30,
      before: 1950,
      after: 3000,
      capsReached: ['work'],
      causes: [
        { id: 'years', before: 1450, after: 1500 },
        { id: 'bonus', before: 0, after: 1000 },
      ],
    });
    expect(cliffs).toMatchObject([{ at: 60, before: 3000, after: 2500, causes: [{ id: 'young' }] }]);
    expect(unknown).toMatchObject({ points: 100, atCap: [] });
  });

  it('follows the range that is asked for, cut off at what the fact can be', () => {
    expect(curveOf(policy, {}, 'age', { from: 35, to: 500 })).toMatchObject({ from: 35, to: 120, told: 120 });
  });

  it('takes halves of a point as they come, over a hundred million values', () => {
    const rounded = compiled(
      policyInput([indicator('tax', { floor: [{ '/': [{ var: 'amount' }, 1000] }] }, { max: 5 })]),
    );
    const { pieces } = curveOf(rounded, {}, 'amount');
    expect(pieces.map(({ from, points }) => [from, points])).toEqual(
      [0, 1, 2, 3, 4, 5].map((points) => [points * 100_000, points * 100]),
    );
  });

  it('says how far it came where there are too many steps', () => {
    const fine = compiled(policyInput([indicator('tax', { floor: [{ '/': [{ var: 'amount' }, 1] }] })]));
    const { curve, findings } = scoreCurve(fine, {}, AS_OF, 'amount');
    expect(findings.map(({ code }) => code)).toEqual(['CURVE-NOT-EXHAUSTIVE']);
    expect(curve && curve.told < curve.to).toBe(true);
    expect(curve && readOff(curve, curve.told)).toBe(Math.floor((curve?.told ?? 0) / 100) * 100);
    expect(curve && readOff(curve, curve.told + 1)).toBeNull();
  });

  it('finds every birthday', () => {
    const grown = compiled(
      policyInput([
        indicator('grown', { if: [{ '>=': [{ completed_years: [{ var: 'born' }, { var: 'as_of' }] }, 18] }, 7, 0] }),
      ]),
    );
    const { pieces, cliffs } = curveOf(grown, {}, 'born');
    expect(pieces.map(({ from, points }) => [formatDay(from), points]).slice(1)).toEqual([['2008-06-19', 0]]);
    expect(cliffs.map(({ at }) => at)).toEqual([parseDay('2008-06-19')]);
  });

  it('follows periods by full months, and a leap day does not cost one', () => {
    const settled = compiled(
      policyInput([
        indicator('stay', { '*': [{ full_months: [{ var: 'stays' }, { var: 'as_of' }] }, 0.25] }, { max: 30 }),
      ]),
    );
    for (const day of ['2026-06-18', '2024-02-29', '2026-03-31']) {
      const { curve } = scoreCurve(settled, {}, day, 'stays');
      expect(curve?.measure).toEqual({ kind: 'months' });
      expect(curve?.pieces.map(({ from, to, points, slope }) => [from, to, points, slope])).toEqual([
        [0, 119, 0, 25],
        [120, 600, 3000, 0],
      ]);
    }
  });

  it('tells options and yes or no one by one, and a suspension as the cliff that it is', () => {
    const paused = compiled(
      policyInput(
        [
          indicator('school', {
            table: [
              { var: 'education' },
              [
                ['college', 5],
                ['bachelor', 9],
              ],
              0,
            ],
          }),
          indicator('party', { if: [{ var: 'member' }, 3, 0] }),
        ],
        {
          standing: [
            {
              id: 'paused',
              title: { zh: '暂停' },
              state: 'suspended',
              rule: { '==': [{ var: 'education' }, 'bachelor'] },
            },
          ],
        },
      ),
    );
    const education = curveOf(paused, { member: true }, 'education');
    expect(education.pieces.map(({ points, standing }) => [points, standing])).toEqual([
      [300, 'active'],
      [800, 'active'],
      [0, 'suspended'],
    ]);
    expect(education.cliffs.map(({ at }) => at)).toEqual([2]);
    const member = curveOf(paused, { education: 'college' }, 'member');
    expect(member.pieces.map(({ points }) => points)).toEqual([500, 800]);
    expect(member.cliffs).toEqual([]);
  });

  it.each([
    ['a fact that is not in the dictionary', {}, 'nothing', 'FACT-UNKNOWN'],
    ['a person who does not fit', { age: 'old' }, 'age', 'PERSON-WRONG-TYPE'],
  ])('refuses %s', (_, person, fact, code) => {
    const { curve, findings } = scoreCurve(policy, person, AS_OF, fact);
    expect(curve).toBeNull();
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });

  it('follows other lists by the number of records, where there is one to go by', () => {
    const facts = [
      {
        id: 'works',
        label: { zh: '服务' },
        type: {
          kind: 'records' as const,
          most: 20,
          fields: [{ id: 'hours', label: { zh: '小时' }, type: { kind: 'integer' as const, min: 0, max: 24 } }],
        },
      },
    ];
    const served = compiled(
      policyInput([indicator('served', { '*': [{ sum: [{ map: [{ var: 'works' }, { var: 'hours' }] }] }, 0.5] })], {
        facts,
      }),
    );
    const { measure, pieces, own } = curveOf(served, { works: [{ hours: 2 }, { hours: 4 }] }, 'works');
    expect(measure).toEqual({ kind: 'count' });
    expect(pieces.map(({ from, to, points, slope }) => [from, to, points, slope])).toEqual([
      [0, 0, 0, 0],
      [1, 20, 100, 200],
    ]);
    expect(own).toMatchObject({ at: 2, points: 300 });
    expect(scoreCurve(served, { works: [] }, AS_OF, 'works').findings.map(({ code }) => code)).toEqual([
      'CURVE-NOT-FOR-KIND',
    ]);
  });
});
