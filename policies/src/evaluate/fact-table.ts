import { type Fact, SCENE_NAMES } from '../model/fact.js';

/** Slot of `as_of` in every frame. */
export const AS_OF_SLOT = 0;

/** Facts of a policy in the order in which a frame holds them; slot 0 is `as_of`, the last two belong to scenes. */
export class FactTable {
  readonly facts: readonly Fact[];
  private readonly slots = new Map<string, number>();
  private readonly declared: ReadonlySet<string>;

  constructor(facts: readonly Fact[]) {
    this.facts = facts;
    this.declared = new Set(facts.map(({ id }) => id));
    this.slots.set('as_of', AS_OF_SLOT);
    for (const fact of facts) this.slots.set(fact.id, this.slots.size);
    for (const id of SCENE_NAMES) if (!this.slots.has(id)) this.slots.set(id, this.slots.size);
  }

  /** Number of slots in a frame. */
  get size(): number {
    return this.slots.size;
  }

  /** Whether the id is a fact of the dictionary; reserved names are not. */
  declares(id: string): boolean {
    return this.declared.has(id);
  }

  /** Slot of a fact or reserved name; −1 where there is none. */
  slotOf(id: string): number {
    return this.slots.get(id) ?? -1;
  }
}
