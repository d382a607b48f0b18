import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import { encodePerson, type PersonFacts } from '../evaluate/encode-person.js';
import type { Value } from '../evaluate/frame.js';
import { scoreFrame } from '../evaluate/score-frame.js';
import { Attainable } from './attainable.js';
import type { GoalWatch } from './cover-cases.js';
import type { Goal, NodeGoal, Target } from './goal.js';
import { grainOf } from './grain.js';
import { plainPerson } from './plain-person.js';
import type { Patch, World } from './realise.js';
import { ownRules, type RulePlace } from './rule-place.js';
import { RuleSearch, type RuleWay } from './search-rule.js';

/** A person with the goals that were open until this person was found. */
export interface FoundPerson {
  readonly person: PersonFacts;
  readonly goals: readonly Goal[];
}

export interface SearchResult {
  readonly found: readonly FoundPerson[];
  readonly unreachable: readonly Goal[];
  readonly notFound: readonly Goal[];
}

/** Most persons that are tried for one goal before it is left as not found. */
const MOST_PERSONS = 12;

/** Looks for persons who meet goals; every person found is scored by the policy itself before anything is claimed. */
export class GoalSearch {
  private readonly plain: PersonFacts;
  private readonly plainFacts: readonly Value[];
  private readonly plainPoints: readonly number[];
  private readonly world: World;
  private readonly open: Set<Goal>;
  private readonly found: FoundPerson[] = [];
  private readonly unreachable = new Set<Goal>();

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly watch: GoalWatch,
    goals: readonly Goal[],
    asOf: string,
  ) {
    this.open = new Set(goals);
    this.world = { table: policy.facts, asOf };
    this.plain = plainPerson(policy, asOf);
    const { facts } = encodePerson(policy.facts, this.plain, asOf);
    this.plainFacts = facts ?? [];
    this.plainPoints = facts ? scoreFrame(policy, facts).points : [];
  }

  run(): SearchResult {
    if (this.plainFacts.length > 0) {
      this.tryPatch({});
      // Nothing known at all is smaller still, and shows what the rules do without facts.
      this.tryPatch(Object.fromEntries(Object.keys(this.plain).map((id) => [id, null])));
      for (const place of ownRules(this.policy)) this.searchRule(place);
      this.searchGroups();
    }
    const notFound = [...this.open].filter((goal) => !this.unreachable.has(goal));
    return { found: this.found, unreachable: [...this.unreachable].filter((goal) => this.open.has(goal)), notFound };
  }

  /** Takes the plain person with those facts if that meets any open goal; says whether it does. */
  private tryPatch(patch: Patch): boolean {
    const person = { ...this.plain, ...patch };
    const { facts } = encodePerson(this.policy.facts, person, this.world.asOf);
    if (!facts) return false;
    const goals = this.watch.met(facts).filter((goal) => this.open.has(goal));
    if (goals.length === 0) return false;
    for (const goal of goals) this.open.delete(goal);
    this.found.push({ person, goals });
    return true;
  }

  private ruleSearch({ rule }: RulePlace, goals: readonly Goal[]): RuleSearch {
    const targets = goals.flatMap((goal): Target[] => {
      if (goal.of === 'rule') return goal.target ? [goal.target] : [];
      return goal.of === 'node' ? [{ part: rule.expression, value: goal.value }] : [];
    });
    return new RuleSearch(this.policy, rule.expression, this.plainFacts, this.plainPoints, targets, this.world);
  }

  private goalsAt({ list, id }: RulePlace): Goal[] {
    return [...this.open].filter(({ place }) => place.list === list && place.id === id);
  }

  private searchRule(place: RulePlace): void {
    const goals = this.goalsAt(place);
    if (goals.length === 0) return;
    const search = this.ruleSearch(place, goals);
    const tried = new Map<Goal, number>();
    const isWorth = (goal: Goal, way: RuleWay): boolean => {
      if (!this.open.has(goal) || (tried.get(goal) ?? 0) >= MOST_PERSONS) return false;
      return leadsTo(goal, way);
    };
    const seen = new Set<Goal>();
    const ways = search.ways();
    let next = ways.next();
    for (; !next.done; next = ways.next()) {
      const way = next.value;
      const wanted = goals.filter((goal) => isWorth(goal, way));
      if (wanted.length === 0) {
        if (goals.every((goal) => !this.open.has(goal))) return;
        continue;
      }
      const patch = way.patch();
      for (const goal of wanted) {
        seen.add(goal);
        tried.set(goal, (tried.get(goal) ?? 0) + 1);
      }
      if (patch) this.tryPatch(patch);
    }
    // Every way was gone through: what no way showed cannot be shown.
    if (!next.value) return;
    for (const goal of goals) {
      if (!this.open.has(goal) || seen.has(goal)) continue;
      if (goal.of !== 'rule' || search.sees(goal.part)) this.unreachable.add(goal);
    }
  }

  private searchGroups(): void {
    const goals = [...this.open].filter((goal): goal is NodeGoal => goal.of === 'node' && !this.unreachable.has(goal));
    const attainable = new Attainable(this.policy, (node) => this.pointsSearch(node), this.plainPoints);
    for (const goal of goals) {
      if (!this.open.has(goal)) continue;
      const { ways, values, complete } = attainable.beforeLimits(goal.index);
      for (const [raw, way] of ways) {
        const patch = goal.met(raw) ? way() : null;
        if (patch && this.tryPatch(patch) && !this.open.has(goal)) break;
      }
      if (complete && this.open.has(goal) && ![...values].some((raw) => goal.met(raw))) this.unreachable.add(goal);
    }
  }

  /** The search for the points of an indicator: around its own limits, and around those of the groups above it. */
  private pointsSearch({ rule, most, least, parent }: CompiledNode): RuleSearch | null {
    if (!rule) return null;
    const limits = [most, least];
    for (let above = this.policy.nodes[parent]; above; above = this.policy.nodes[above.parent]) limits.push(above.most);
    const grain = grainOf(rule.expression);
    const targets = limits
      .filter((limit) => Math.abs(limit) !== Infinity)
      .flatMap((limit) => [limit - grain, limit, limit + grain])
      .map((value): Target => ({ part: rule.expression, value }));
    return new RuleSearch(this.policy, rule.expression, this.plainFacts, this.plainPoints, targets, this.world);
  }
}

/** Whether a way of the rule shows what the goal asks of the rule; whether the person then does is another question. */
function leadsTo(goal: Goal, { value, reached }: RuleWay): boolean {
  switch (goal.of) {
    case 'rule':
      return goal.met(reached);
    case 'node':
      return typeof value === 'number' && goal.met(value);
    case 'verdicts':
      return goal.wanted === value;
  }
}
