import { Compiler } from '../evaluate/compile-expression.js';
import type { Frame, Value } from '../evaluate/frame.js';
import { type Expression, operandsOf } from '../logic/expression.js';
import type { ValueType } from '../logic/value-type.js';

/**
 * A part of a rule that is looked at as one quantity: a fact, the points of another node, or what an operator over dates or
 * records comes to. A rule is a function of its atoms.
 */
export interface Atom {
  readonly slot: number;
  /** The first place where it stands. */
  readonly expression: Expression;
  readonly type: ValueType;
  /** Every place where it stands, with the part around it; null at the root. */
  readonly uses: { readonly expression: Expression; readonly around: Expression | null }[];
}

/** Kinds that only combine what their operands come to; everything else is an atom. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'literal',
  'rescale',
  'arithmetic',
  'subtract',
  'negate',
  'remainder',
  'round',
  'divide',
  'compare',
  'between',
  'is-unknown',
  'not',
  'connective',
  'membership',
  'conditional',
  'lookup',
  'slabs',
]);

/** How fine the atoms of a rule are: with `whole-quotients`, a rounded part is an atom as well. */
export type Fineness = 'facts' | 'whole-quotients';

function isAtom({ kind }: Expression, fineness: Fineness): boolean {
  if (fineness === 'whole-quotients' && (kind === 'divide' || kind === 'round')) return true;
  return !TRANSPARENT.has(kind);
}

/** The expression without the places where its parts were written: equal for parts that mean the same. */
function keyOf(expression: Expression): string {
  return JSON.stringify(expression, (name, value: unknown) => (name === 'at' ? undefined : value));
}

/** Compiles rules as functions of their atoms: a frame's facts are the values of the atoms, by slot. */
export class AtomCompiler extends Compiler {
  readonly atoms: Atom[] = [];
  /** Every part that is compiled as written: the atoms, and what combines them; not what lies inside an atom. */
  readonly parts = new Set<Expression>();
  private readonly byKey = new Map<string, Atom>();
  private readonly byExpression = new Map<Expression, Atom>();

  constructor(private readonly fineness: Fineness) {
    super({ fact: () => -1, points: () => -1 });
  }

  /** The rule as a function of its atoms; rules that share an atom share its slot. */
  rule(expression: Expression): (values: readonly Value[]) => Value {
    this.note(expression, null);
    const closure = this.compile(expression);
    return (values) => closure({ facts: values, points: [] });
  }

  override compile(expression: Expression): (frame: Frame) => Value {
    if (!isAtom(expression, this.fineness)) return super.compile(expression);
    const { slot } = this.atomOf(expression);
    return ({ facts }) => facts[slot] ?? null;
  }

  private atomOf(expression: Expression): Atom {
    const known = this.byExpression.get(expression);
    if (known) return known;
    const key = keyOf(expression);
    const atom = this.byKey.get(key) ?? this.newAtom(expression);
    this.byKey.set(key, atom);
    this.byExpression.set(expression, atom);
    return atom;
  }

  private newAtom(expression: Expression): Atom {
    const atom: Atom = { slot: this.atoms.length, expression, type: expression.type, uses: [] };
    this.atoms.push(atom);
    return atom;
  }

  private note(expression: Expression, around: Expression | null): void {
    this.parts.add(expression);
    if (isAtom(expression, this.fineness)) {
      this.atomOf(expression).uses.push({ expression, around });
      return;
    }
    // A rescaled operand stands where it stands: the places differ, the place does not.
    const outer = expression.kind === 'rescale' ? around : expression;
    for (const operand of operandsOf(expression)) this.note(operand, outer);
  }
}
