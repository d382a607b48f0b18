import { Injectable } from '@nestjs/common';
import { type RunKind, type RunKindName } from './run-kind.js';

/** The kinds of runs that the server has. Each feature adds its own when it is built. */
@Injectable()
export class RunKinds {
  readonly #kinds = new Map<RunKindName, RunKind>();

  add(kind: RunKind): void {
    this.#kinds.set(kind.name, kind);
  }

  named(name: RunKindName): RunKind {
    const kind = this.#kinds.get(name);
    if (!kind) throw new Error(`No feature computes runs of the kind ${name}`);
    return kind;
  }
}
