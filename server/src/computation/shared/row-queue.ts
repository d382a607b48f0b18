/** Rows that a thread takes at a time: few enough that threads end together, many enough that taking them costs nothing. */
const STRETCH = 16_384;

/** The rows of a population, or other things by their places, taken by several threads until none is left. */
export class RowQueue {
  readonly #next: Int32Array;

  constructor(
    private readonly rows: number,
    readonly memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
    private readonly stretch = STRETCH,
  ) {
    this.#next = new Int32Array(memory);
  }

  /** Takes the next rows and hands them to `work`, until none is left. */
  each(work: (from: number, to: number) => void): void {
    for (;;) {
      const from = Atomics.add(this.#next, 0, 1) * this.stretch;
      if (from >= this.rows) return;
      work(from, Math.min(this.rows, from + this.stretch));
    }
  }
}
