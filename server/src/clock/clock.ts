/** Tells the time. Injected, so that tests can move it; rules never ask it, they are given `asOf`. */
export abstract class Clock {
  abstract now(): Date;
}

/** The machine's clock. */
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}
