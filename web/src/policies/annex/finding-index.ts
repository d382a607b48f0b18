import { type Finding, sameContent } from '@jifen/policies';
import { createContext, useCallback, useContext, useLayoutEffect, useState, useSyncExternalStore } from 'react';

const NONE: readonly Finding[] = [];

function isTold({ severity }: Finding): boolean {
  return severity !== 'info';
}

/** The list of an earlier time where the new one says the same. */
function steady(list: readonly Finding[], before: readonly Finding[] | undefined): readonly Finding[] {
  return before && sameContent(before, list) ? before : list;
}

/** The part of the document that a pointer leads into: the innermost node of the score tree, or else where the pointer ends. */
function partOf(pointer: string): string {
  const [node] = /^\/score(?:\/children\/\d+)*/.exec(pointer) ?? [];
  return node ?? pointer;
}

function grouped(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

/** Errors and warnings by place. What shows those of one place is drawn again when they change, and not with every edit of another one. */
export class FindingIndex {
  #given: readonly Finding[] = NONE;
  #byPointer = new Map<string, readonly Finding[]>();
  #byPart = new Map<string, readonly Finding[]>();
  /** Of parts outside the score tree, as far as somebody has asked for them. */
  #elsewhere = new Map<string, readonly Finding[]>();
  readonly #listeners = new Set<() => void>();

  constructor(findings: readonly Finding[]) {
    this.#index(findings);
  }

  /** Says that these are the findings now. */
  set(findings: readonly Finding[]): void {
    if (findings === this.#given) return;
    this.#index(findings);
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The first at a value itself. */
  at(own: string): Finding | undefined {
    return this.#byPointer.get(own)?.[0];
  }

  /** Those at a part of the document, those of its children aside: the same list as long as it says the same. */
  under(own: string): readonly Finding[] {
    if (own.startsWith('/score')) return this.#byPart.get(own) ?? NONE;
    const known = this.#elsewhere.get(own);
    if (known) return known;
    const found = this.#given.filter(isTold).filter(({ pointer }) => pointer === own || pointer.startsWith(`${own}/`));
    this.#elsewhere.set(own, found);
    return found;
  }

  #index(findings: readonly Finding[]): void {
    const told = findings.filter(isTold);
    const keep = (before: ReadonlyMap<string, readonly Finding[]>, now: ReadonlyMap<string, readonly Finding[]>) =>
      new Map([...now].map(([key, list]) => [key, steady(list, before.get(key))]));
    this.#byPointer = keep(
      this.#byPointer,
      grouped(told, ({ pointer }) => pointer),
    );
    this.#byPart = keep(
      this.#byPart,
      grouped(told, ({ pointer }) => partOf(pointer)),
    );
    const asked = [...this.#elsewhere];
    this.#given = findings;
    this.#elsewhere = new Map();
    for (const [own, before] of asked) this.#elsewhere.set(own, steady(this.under(own), before));
  }
}

/** What the checker says of the text; nothing of one that is only read. */
export const FindingIndexContext = createContext(new FindingIndex(NONE));

/** An index that follows the findings. */
export function useFindingIndex(findings: readonly Finding[]): FindingIndex {
  const [index] = useState(() => new FindingIndex(findings));
  useLayoutEffect(() => index.set(findings), [findings, index]);
  return index;
}

/** What is to be said at a part of the document, those of its children aside; null: what an included policy says. */
export function useFindingsUnder(own: string | null): readonly Finding[] {
  const index = useContext(FindingIndexContext);
  const snapshot = useCallback(() => (own === null ? NONE : index.under(own)), [index, own]);
  return useSyncExternalStore(index.subscribe, snapshot);
}

/** What is to be said at a value itself. */
export function useFindingAt(own: string | null): Finding | undefined {
  const index = useContext(FindingIndexContext);
  const snapshot = useCallback(() => (own === null ? undefined : index.at(own)), [index, own]);
  return useSyncExternalStore(index.subscribe, snapshot);
}
