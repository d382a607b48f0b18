import { type CompiledPolicy } from '../evaluate/compile-policy.js';
import { encodePerson, type PersonFacts } from '../evaluate/encode-person.js';
import { scoreFrame } from '../evaluate/score-frame.js';
import { type Expression, factsOf } from '../logic/expression.js';
import { HUNDREDTHS } from '../model/amount.js';
import { conditionOf } from '../model/verdict.js';
import { codeOrdersOf } from './code-orders.js';
import { applyJsonLogic } from './json-logic-js.js';

/** Points of one node where json-logic-js and the engine disagree, in hundredths. */
export interface Difference {
  readonly node: string;
  readonly engine: number;
  /** What json-logic-js gave, in points, as text: it may not be a number at all. */
  readonly reference: string;
}

/** What comparing one person came to. */
export interface Verification {
  /** Indicators, formulas, vetoes, standing rules and conditions of scenes whose result was compared. */
  readonly compared: number;
  /** Rules that need a fact this person lacks: plain JSON-Logic has no unknown to compare with. */
  readonly skipped: number;
  readonly differences: readonly Difference[];
}

/** Room for the binary fractions of json-logic-js, in hundredths of a point. */
const BINARY_NOISE = 1e-6;

/**
 * Runs every rule of the policy for one person by json-logic-js as well, and compares. The sums and caps of the tree are formed a
 * second time here, from the reference's results. A person that does not fit the dictionary is a RangeError: it was checked before.
 */
export function verifyPerson(policy: CompiledPolicy, person: PersonFacts, asOf: string): Verification {
  const { facts } = encodePerson(policy.facts, person, asOf);
  if (!facts) throw new RangeError('The person does not fit the fact dictionary');
  const result = scoreFrame(policy, facts);
  const points: Record<string, number> = {};
  const data = { ...person, as_of: asOf, points };
  const orders = codeOrdersOf(policy.facts.facts);
  const differences: Difference[] = [];
  let compared = 0;
  let skipped = 0;
  const known = (ids: readonly string[]): boolean => ids.every((id) => facts[policy.facts.slotOf(id)] !== null);

  for (const index of policy.order) {
    const compiled = policy.nodes[index];
    if (!compiled) continue;
    const { node, rule, counted, least, most } = compiled;
    const engine = result.points[index] ?? 0;
    let reference = engine;
    const written = node.kind === 'group' ? node.formula : node.rule;
    const summed = node.kind === 'group' && node.combine !== 'formula';
    if (summed) {
      const signed = counted.map((child) => {
        const below = policy.nodes[child];
        return below ? below.sign * (points[below.node.id] ?? 0) * HUNDREDTHS : 0;
      });
      const combined =
        node.combine === 'sum'
          ? signed.reduce((sum, value) => sum + value, 0)
          : Math.max(...signed, ...(signed.length === 0 ? [0] : []));
      reference = Math.max(least, Math.min(most, combined));
    } else if (rule && known(rule.facts)) {
      const value = applyJsonLogic(written, data, orders);
      compared += 1;
      reference = typeof value === 'number' ? Math.max(least, Math.min(most, value * HUNDREDTHS)) : NaN;
      if (!(Math.abs(reference - engine) <= BINARY_NOISE)) {
        differences.push({ node: node.id, engine, reference: JSON.stringify(value) ?? 'undefined' });
      }
    } else if (rule) skipped += 1;
    if (summed && !(Math.abs(reference - engine) <= BINARY_NOISE * 100)) {
      differences.push({ node: node.id, engine, reference: String(reference / HUNDREDTHS) });
    }
    points[node.id] = engine / HUNDREDTHS;
  }

  for (const { id, json, expression } of otherRules(policy)) {
    if (!expression) continue;
    if (!known(factsOf(expression))) {
      skipped += 1;
      continue;
    }
    compared += 1;
    const engine = policy.compiler.compile(expression)({ facts, points: result.points });
    const value = applyJsonLogic(json, data, orders);
    const agrees =
      expression.type.kind === 'number'
        ? typeof value === 'number' && Math.abs(value * HUNDREDTHS - Number(engine)) <= BINARY_NOISE
        : engine === jsonTruth(value);
    if (!agrees)
      differences.push({ node: id, engine: Number(engine), reference: JSON.stringify(value) ?? 'undefined' });
  }
  return { compared, skipped, differences };
}

/** A rule beside the score tree, as written and as read. */
interface OtherRule {
  readonly id: string;
  readonly json: unknown;
  readonly expression: Expression | null | undefined;
}

/**
 * Vetoes and standing rules with their last days, and what scenes ask of one person: who may apply, what bars, what counts. Keys and
 * household formulas need an application.
 */
function otherRules({ vetoes, standing, rules }: CompiledPolicy): OtherRule[] {
  const verdicts = [...vetoes, ...standing].map(({ verdict, rule }) => ({
    id: verdict.id,
    json: conditionOf(verdict),
    expression: rule?.expression,
  }));
  const ofScenes = [...rules.scenes.values()].flatMap(({ scene, eligibility, formula, vetoes: own }) => [
    { id: scene.id, json: scene.eligibility, expression: eligibility },
    { id: scene.id, json: scene.formula, expression: formula },
    ...(scene.vetoes ?? []).map((veto) => ({
      id: `${scene.id}/${veto.id}`,
      json: conditionOf(veto),
      expression: own.get(veto.id),
    })),
  ]);
  return [...verdicts, ...ofScenes];
}

/** Truth as json-logic-js has it: an empty list is false. */
function jsonTruth(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
