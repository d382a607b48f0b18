/** A job was given up because nobody wants its result any more. */
export class Stopped extends Error {
  constructor() {
    super('The job was given up');
  }
}
