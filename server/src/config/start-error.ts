import { type Bilingual } from '@jifen/policies';

/** The server cannot start, and whoever starts it can do something about it. Shown without a stack. */
export class StartError extends Error {
  constructor(readonly text: Bilingual) {
    super(`${text.zh}\n${text.en}`);
    this.name = 'StartError';
  }
}
