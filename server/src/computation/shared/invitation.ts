const OPEN = 0;
const ACCEPTED = 1;
const WITHDRAWN = 2;

/**
 * Asks another thread to take part in a task. That thread may still be busy with something longer; when nothing is left to do, the
 * invitation is withdrawn, and nobody waits for whoever has not begun. Lies in shared memory, because a busy thread reads no messages.
 */
export class Invitation {
  readonly #state: Int32Array;

  /** `memory` is what another thread gave; without it a new invitation is made. */
  constructor(readonly memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.#state = new Int32Array(memory);
  }

  /** Takes part, unless the invitation was withdrawn. */
  accept(): boolean {
    return Atomics.compareExchange(this.#state, 0, OPEN, ACCEPTED) === OPEN;
  }

  /** Ends the invitation; false where it was accepted, so that an answer will come. */
  withdraw(): boolean {
    return Atomics.compareExchange(this.#state, 0, OPEN, WITHDRAWN) !== ACCEPTED;
  }
}
