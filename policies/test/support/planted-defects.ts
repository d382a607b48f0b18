import type { PolicyDocumentInput } from '../../src/index.js';
import { group, indicator } from './small-policy.js';
import type { SoundPolicy } from './sound-policies.js';

type Facts = NonNullable<PolicyDocumentInput['facts']>;
type Node = PolicyDocumentInput['score']['children'][number];

/** What is put into a sound policy: its parts, and what has to be found and nothing else. */
interface Planted {
  readonly nodes?: readonly Node[];
  readonly facts?: Facts;
  readonly more?: Partial<PolicyDocumentInput>;
  readonly cap?: number;
  /** Code and pointer; `#` stands for the pointer of the first planted node. */
  readonly found: string;
}

/** A defect with numbers of its own: `low` < `high`, both from 2 to 40; points `few` < `many`. */
export interface Numbers {
  readonly low: number;
  readonly high: number;
  readonly few: number;
  readonly many: number;
}

const COUNT: Facts[number] = { id: 'p_count', label: { zh: '次数' }, type: { kind: 'integer', min: 0, max: 60 } };
const OTHER: Facts[number] = { ...COUNT, id: 'p_other' };
const YES: Facts[number] = { id: 'p_yes', label: { zh: '是否' }, type: { kind: 'boolean' } };
const ALSO: Facts[number] = { ...YES, id: 'p_also' };
const GRADE = (id: string, codes: readonly string[]): Facts[number] => ({
  id,
  label: { zh: id },
  type: { kind: 'enumeration', ordered: true, codes: codes.map((code) => ({ code, label: { zh: code } })) },
});
const count = { var: 'p_count' };
const yes = { var: 'p_yes' };
const also = { var: 'p_also' };

function scene(more: object): Partial<PolicyDocumentInput> {
  const key = { id: 'k', title: { zh: '键' }, rule: { var: 'scene_points' }, direction: 'descending' as const };
  const base = {
    id: 's',
    title: { zh: '场景' },
    service: 'schooling' as const,
    household: 'own' as const,
    keys: [key],
  };
  return { scenes: [{ ...base, ...more }] };
}

/** Every kind of defect, as a function of its numbers. */
export const DEFECTS: Readonly<Record<string, (numbers: Numbers, sound: SoundPolicy) => Planted>> = {
  'a gap between ranges': ({ low, high, few, many }) => ({
    nodes: [indicator('p', { if: [{ '<=': [1, count, low] }, few, { '<=': [high + 2, count, 60] }, many, 0] })],
    facts: [COUNT],
    found: 'TIER-GAP #/rule',
  }),
  'ranges that overlap': ({ low, high, few, many }) => ({
    nodes: [indicator('p', { if: [{ '<=': [1, count, high] }, few, { '<=': [low, count, 60] }, many, 0] })],
    facts: [COUNT],
    found: 'TIER-OVERLAP #/rule/if/2',
  }),
  'tiers in the wrong order': ({ low, high, few, many }) => ({
    nodes: [indicator('p', { if: [{ '>=': [count, low] }, few, { '>=': [count, high] }, many, 0] })],
    facts: [COUNT],
    found: 'TIER-UNREACHABLE #/rule/if/2',
  }),
  'a tier beyond the range of the fact': ({ low, few, many }) => ({
    nodes: [
      indicator('p', {
        tiers: [
          count,
          [
            [low, few],
            [61, many],
          ],
          0,
        ],
      }),
    ],
    facts: [COUNT],
    found: 'TIER-UNREACHABLE #/rule/tiers/1/1/0',
  }),
  'a branch that an earlier one takes': ({ low, high, few, many }) => ({
    nodes: [
      indicator('p', {
        if: [{ and: [yes, { '>=': [count, low] }] }, few, { and: [{ '>=': [count, high] }, yes] }, many, 0],
      }),
    ],
    facts: [COUNT, YES],
    found: 'BRANCH-UNREACHABLE #/rule/if/2',
  }),
  'a condition that always holds': ({ few, many }) => ({
    nodes: [indicator('p', { if: [{ or: [yes, { '!': [yes] }] }, many, also, few, 0] })],
    facts: [YES, ALSO],
    found: 'CONDITION-CONSTANT #/rule/if/0',
  }),
  'a condition that another contains': ({ low, high, many }) => ({
    nodes: [indicator('p', { if: [{ and: [{ '>=': [count, high] }, yes, { '>=': [count, low] }] }, many, 0] })],
    facts: [COUNT, YES],
    found: 'OPERAND-IDLE #/rule/if/0/and/2',
  }),
  'a tier above the maximum': ({ low, high, few, many }) => ({
    nodes: [indicator('p', { if: [{ '>=': [count, high] }, many, { '>=': [count, low] }, few, 0] }, { max: few })],
    facts: [COUNT],
    found: 'LEAF-EXCEEDS-MAX #/rule/if/1',
  }),
  'a maximum above every tier': ({ low, high, few, many }) => ({
    nodes: [indicator('p', { if: [{ '>=': [count, high] }, many, { '>=': [count, low] }, few, 0] }, { max: many + 1 })],
    facts: [COUNT],
    found: 'LEAF-MAX-UNREACHED #/max',
  }),
  'a cap that what excludes each other never reaches': ({ few, many }) => ({
    nodes: [
      group('p', [indicator('pa', { if: [yes, many, 0] }), indicator('pb', { if: [yes, 0, few] })], {
        cap: few + many,
      }),
    ],
    facts: [YES],
    found: 'CAP-UNREACHED #/cap',
  }),
  'a total that cannot be reached': (_, { most }) => ({ cap: most + 1, found: 'TOTAL-UNREACHABLE /score/cap' }),
  'a group that is always full': ({ few, many }) => ({
    nodes: [group('p', [indicator('pa', many), indicator('pb', { if: [yes, few, 0] })], { cap: many })],
    facts: [YES],
    found: 'CAP-MAKES-ITEM-WORTHLESS #/cap',
  }),
  'an item that another one always beats': ({ low, few, many }) => ({
    nodes: [
      group(
        'p',
        [
          indicator('pa', { if: [{ '>=': [count, low] }, few, 0] }),
          indicator('pb', { if: [{ '>=': [count, low] }, many, 0] }),
        ],
        { combine: 'max' },
      ),
    ],
    facts: [COUNT],
    found: 'CAP-MAKES-ITEM-WORTHLESS #/children/0',
  }),
  'more that gives less': ({ low, high, few, many }) => ({
    nodes: [
      indicator('p', {
        tiers: [
          count,
          [
            [low, many],
            [high, few],
          ],
          0,
        ],
      }),
    ],
    facts: [COUNT],
    found: 'NOT-MONOTONE #/rule',
  }),
  'more that gives less, above ordered options': ({ few, many }) => ({
    nodes: [
      indicator('p', {
        table: [
          { var: 'p_grade' },
          [
            ['b', many],
            ['c', few],
          ],
          0,
        ],
      }),
    ],
    facts: [GRADE('p_grade', ['a', 'b', 'c'])],
    found: 'NOT-MONOTONE #/rule',
  }),
  'points below the least': ({ low }) => ({
    nodes: [indicator('p', { '-': [count, low] })],
    facts: [COUNT],
    found: 'NEGATIVE-POINTS #/rule',
  }),
  'an unknown fact that pays': ({ few, many }) => ({
    nodes: [indicator('p', { if: [yes, many, 0] }, { whenUnknown: few })],
    facts: [YES],
    found: 'UNKNOWN-SCORES #/whenUnknown',
  }),
  'the same thing twice': ({ few }) => {
    const citations = [{ document: 'law', clause: '第一条' }];
    const rule = { '*': [count, few] };
    return {
      nodes: [indicator('pa', rule, { citations }), indicator('pb', rule, { citations })],
      facts: [COUNT],
      more: { documents: [{ id: 'law', title: '办法', relation: 'basis' }] },
      found: 'DUPLICATE-RULE ##/rule',
    };
  },
  'two orders of the same options': ({ many }) => ({
    nodes: [
      indicator('pa', { table: [{ var: 'p_one' }, [['y', many]], 0] }),
      indicator('pb', { table: [{ var: 'p_two' }, [['x', many]], 0] }),
    ],
    facts: [GRADE('p_one', ['x', 'y']), GRADE('p_two', ['y', 'x'])],
    found: 'FACT-ORDER-AMBIGUOUS #facts/1/type',
  }),
  'two options of one code': ({ many }) => ({
    nodes: [indicator('p', { table: [{ var: 'p_one' }, [['y', many]], 0] })],
    facts: [GRADE('p_one', ['x', 'x', 'y'])],
    found: 'OPTION-CODE-DUPLICATE #facts/0/type/codes/1/code',
  }),
  'a rate that is rounded away': () => ({
    nodes: [indicator('p', { round: [{ '*': [count, 0.125] }, 2] })],
    facts: [COUNT],
    found: 'FACTOR-ROUNDS #/rule/round/0/*/1',
  }),
  'a veto on nobody': () => ({
    facts: [COUNT],
    more: { vetoes: [{ id: 'v', title: { zh: '否决' }, rule: { '>': [count, 60] } }] },
    found: 'VETO-CONSTANT /vetoes/0/rule',
  }),
  'a state that everybody is in': () => ({
    facts: [COUNT],
    more: { standing: [{ id: 'v', title: { zh: '失效' }, state: 'lapsed', rule: { '>=': [count, 0] } }] },
    found: 'STANDING-CONSTANT /standing/0/rule',
  }),
  'a scene for nobody': ({ low }) => ({
    facts: [COUNT],
    more: scene({ eligibility: { and: [{ '<': [count, low] }, { '>=': [count, low] }] } }),
    found: 'ELIGIBILITY-CONSTANT /scenes/0/eligibility',
  }),
  'an ordering key that stands twice': () => ({
    more: scene({
      keys: ['k', 'l'].map((id) => ({ id, title: { zh: id }, rule: { var: 'scene_points' }, direction: 'descending' })),
    }),
    found: 'KEY-NEVER-DECIDES /scenes/0/keys/1/rule',
  }),
  'an ordering key that is the same for all': ({ many }) => ({
    more: scene({ keys: [{ id: 'k', title: { zh: '键' }, rule: many, direction: 'descending' }] }),
    found: 'KEY-NEVER-DECIDES /scenes/0/keys/0/rule',
  }),
  'a fact that nothing reads': () => ({ facts: [OTHER], found: 'FACT-UNUSED #facts/0' }),
};

/** The policy with the defect in it, and the code and pointer that have to be found. */
export function planted(
  sound: SoundPolicy,
  defect: string,
  numbers: Numbers,
): { input: PolicyDocumentInput; found: string } {
  const make = DEFECTS[defect];
  if (!make) throw new RangeError(`There is no defect ${defect}`);
  const { nodes = [], facts = [], more = {}, cap, found } = make(numbers, sound);
  const { score, facts: own = [], vetoes = [] } = sound.input;
  const at = (index: number): string => `/score/children/${score.children.length + index}`;
  const input: PolicyDocumentInput = {
    ...sound.input,
    ...more,
    vetoes: [...(more.vetoes ?? []), ...vetoes],
    facts: [...own, ...facts],
    score: { ...score, ...(cap === undefined ? {} : { cap }), children: [...score.children, ...nodes] },
  };
  const pointed = found
    .replace('#facts/', `/facts/${own.length}+`)
    .replace(/\/facts\/(\d+)\+(\d+)/, (_, start: string, index: string) => `/facts/${Number(start) + Number(index)}`)
    .replace('##', at(1))
    .replace('#', at(0));
  return { input, found: pointed };
}
