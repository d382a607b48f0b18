import type { CompiledNode, CompiledPolicy, CompiledRule } from '../../evaluate/compile-policy.js';
import type { Expression } from '../../logic/expression.js';
import type { TreeNode } from '../../logic/policy-rules.js';
import type { EncodedPopulation } from '../../population/encode-population.js';
import { ruleTable } from '../../simulate/node-table.js';
import { Placements } from '../../simulate/placements.js';
import { pointsRead, ReadingPolicy } from './reading-policy.js';
import {
  ConstantRecipe,
  HighestRecipe,
  LimitedRecipe,
  type Recipe,
  RuleRecipe,
  type StandingRecipe,
  SumRecipe,
  TableRecipe,
  type Term,
  VerdictRecipe,
} from './recipe.js';

/** The recipes of one policy. */
export interface PolicyRecipes {
  /** By node index. */
  readonly nodes: readonly Recipe[];
  readonly standing: StandingRecipe;
}

/** A node in a policy: its recipe, and as what it enters a sum. */
interface Form {
  readonly recipe: Recipe;
  /** What a sum without limits adds up, and otherwise the node itself. */
  readonly terms: readonly Term[];
}

/**
 * How many policies score one population on one day, as recipes of which each is there once: rules that say the same, or give
 * everybody who is there the same from the same facts; sums of the same, however they are grouped where no limit parts them.
 */
export class Recipes {
  private readonly byName = new Map<string, Recipe>();
  private readonly verdicts = new Map<string, VerdictRecipe>();
  private readonly tables = new Map<string, TableRecipe[]>();
  /** Numbers of rules, by what they say and by where that was read. */
  private readonly numbers = new Map<string, number>();
  private readonly numberOf = new WeakMap<Expression, number>();
  /** Recipes of rules that read no points, by the node in the document; a rule that was read once is one expression. */
  private readonly ofNode = new WeakMap<TreeNode, { readonly expression: Expression; readonly recipe: Recipe }>();
  /** By node id, the sum that was looked at last. */
  private readonly lastSums = new Map<string, SumRecipe>();
  private readonly placements: Placements;
  private made = 0;

  /** `day` is an epoch day. */
  constructor(
    private readonly population: EncodedPopulation,
    private readonly day: number,
  ) {
    this.placements = new Placements(population);
  }

  /** The recipes of a policy. The population has been encoded for its dictionary. */
  of(policy: CompiledPolicy): PolicyRecipes {
    const forms = new Array<Form>(policy.nodes.length);
    const reading = new ReadingPolicy(policy, this.population, this.day, (index) => formAt(forms, index).recipe);
    for (const index of policy.order) {
      const node = policy.nodes[index];
      if (node) forms[index] = this.form(node, reading, forms, policy);
    }
    return { nodes: forms.map(({ recipe }) => recipe), standing: this.standing(reading, policy) };
  }

  private form(node: CompiledNode, reading: ReadingPolicy, forms: readonly Form[], policy: CompiledPolicy): Form {
    if (node.rule) return plainForm(this.rule(node, node.rule, reading));
    if (!node.combine) return plainForm(this.constant(0));
    const children = node.counted.map((child) => ({
      form: formAt(forms, child),
      sign: policy.nodes[child]?.sign ?? 1,
    }));
    const isFree = node.least === -Infinity && node.most === Infinity;
    if (node.combine === 'max' && children.length > 0) {
      const terms = children.map(({ form: { recipe }, sign }): Term => ({ sign: sign < 0 ? -1 : 1, recipe }));
      const raw = this.known(`highest ${nameOf(terms)}`, (id) => new HighestRecipe(id, terms));
      return plainForm(isFree ? raw : this.limited(raw, node));
    }
    const terms = children
      .flatMap(({ form, sign }) =>
        form.terms.map(({ sign: own, recipe }): Term => ({ sign: sign < 0 === own < 0 ? 1 : -1, recipe })),
      )
      .filter(({ recipe }) => !(recipe instanceof ConstantRecipe && recipe.points === 0));
    const raw = this.sum(terms, node.node.id);
    return isFree ? { recipe: raw, terms } : plainForm(this.limited(raw, node));
  }

  private sum(terms: readonly Term[], node: string): Recipe {
    const [first, ...others] = terms;
    if (!first) return this.constant(0);
    if (others.length === 0 && first.sign > 0) return first.recipe;
    const before = this.lastSums.get(node);
    const sum = this.known(`sum ${nameOf(terms)}`, (id) => new SumRecipe(id, terms, before));
    if (sum instanceof SumRecipe) this.lastSums.set(node, sum);
    return sum;
  }

  private limited(raw: Recipe, { least, most, whenUnknown }: CompiledNode): Recipe {
    return this.known(
      `limited ${least} ${most} ${raw.id}`,
      (id) => new LimitedRecipe(id, raw, { least, most, whenUnknown }),
    );
  }

  private constant(points: number): Recipe {
    return this.known(`constant ${points}`, (id) => new ConstantRecipe(id, points));
  }

  private rule(node: CompiledNode, { expression }: CompiledRule, reading: ReadingPolicy): Recipe {
    const seen = this.ofNode.get(node.node);
    if (seen?.expression === expression) return seen.recipe;
    const recipe = this.named(node, expression, reading);
    if (pointsRead(expression).length === 0) this.ofNode.set(node.node, { expression, recipe });
    return recipe;
  }

  private named(node: CompiledNode, expression: Expression, reading: ReadingPolicy): Recipe {
    const { least, most, whenUnknown } = node;
    const name = `rule ${least} ${most} ${whenUnknown} ${this.keyOf(expression, reading)}`;
    const known = this.byName.get(name);
    if (known) return known;
    const recipe = this.table(node, expression, reading) ?? this.steps(node, expression, reading);
    this.byName.set(name, recipe);
    return recipe;
  }

  private table(node: CompiledNode, expression: Expression, { compiler }: ReadingPolicy): Recipe | undefined {
    const sources = compiler.tableSources(expression);
    if (!sources) return undefined;
    const positions = compiler.positionsOf(sources);
    this.placements.placeAll([positions]);
    const { points } = ruleTable(node, compiler.numbersAt(expression, sources, positions));
    const alike = this.tables.get(positions.key) ?? [];
    this.tables.set(positions.key, alike);
    const { counts } = positions;
    const level = levelOf(points, counts);
    if (level !== undefined) return this.constant(level);
    const same = alike.find((table) => isSame(table.points, points, counts));
    if (same) return same;
    const table = new TableRecipe(this.next(), positions, points);
    alike.push(table);
    return table;
  }

  private steps(node: CompiledNode, expression: Expression, reading: ReadingPolicy): Recipe {
    const { compiler, read } = reading.apart(expression);
    const kernel = compiler.blockRule(expression);
    this.placements.placeAll(compiler.positions);
    return new RuleRecipe(this.next(), kernel, read, node);
  }

  private standing(reading: ReadingPolicy, { standing }: CompiledPolicy): StandingRecipe {
    const named = standing.flatMap(({ rule }) =>
      rule ? [[this.keyOf(rule.expression, reading), rule.expression] as const] : [],
    );
    const verdicts = named.map(([key, expression]) => {
      const known = this.verdicts.get(key);
      if (known) return known;
      const { compiler, read } = reading.apart(expression);
      const kernel = compiler.rule(expression);
      this.placements.placeAll(compiler.positions);
      const verdict = new VerdictRecipe(kernel, read);
      this.verdicts.set(key, verdict);
      return verdict;
    });
    return { key: named.map(([key]) => key).join(), verdicts };
  }

  /** Names what a rule makes of facts and of the points that it reads. */
  private keyOf(expression: Expression, reading: ReadingPolicy): string {
    const known = this.numberOf.get(expression) ?? this.numbered(reading.keyOf(expression));
    this.numberOf.set(expression, known);
    return [known, ...pointsRead(expression).map((id) => reading.recipeOf(id).id)].join(' ');
  }

  private numbered(key: string): number {
    const number = this.numbers.get(key) ?? this.numbers.size;
    this.numbers.set(key, number);
    return number;
  }

  private known(name: string, make: (id: number) => Recipe): Recipe {
    const known = this.byName.get(name);
    if (known) return known;
    const recipe = make(this.next());
    this.byName.set(name, recipe);
    return recipe;
  }

  private next(): number {
    this.made += 1;
    return this.made;
  }
}

function formAt(forms: readonly Form[], index: number): Form {
  const form = forms[index];
  if (!form) throw new RangeError(`Node ${index} stands before what it needs`);
  return form;
}

function plainForm(recipe: Recipe): Form {
  return { recipe, terms: [{ sign: 1, recipe }] };
}

function nameOf(terms: readonly Term[]): string {
  return terms
    .map(({ sign, recipe }) => sign * recipe.id)
    .sort((one, other) => one - other)
    .join(' ');
}

/** What everybody has who stands somewhere; undefined where not all have the same. */
function levelOf(points: Float64Array, counts: Int32Array): number | undefined {
  let level: number | undefined;
  for (let position = 0; position < counts.length; position += 1) {
    if (counts[position] === 0) continue;
    const here = points[position] as number;
    if (level !== undefined && here !== level) return undefined;
    level = here;
  }
  return level;
}

/** Whether two tables give everybody who stands somewhere the same. */
function isSame(one: Float64Array, other: Float64Array, counts: Int32Array): boolean {
  for (let position = 0; position < counts.length; position += 1) {
    if (counts[position] !== 0 && one[position] !== other[position]) return false;
  }
  return true;
}
