import { type Bilingual, type Language } from '@jifen/policies';
import { type FileFinding } from '../failure.js';
import { findingLines } from './findings-text.js';
import { type Say, sayIn } from './language.js';

/** What every command is given: the reader's language, and where to write. */
export class Terminal {
  readonly say: Say;

  constructor(
    readonly language: Language,
    /** Results as JSON for programs instead of text for people. */
    readonly json: boolean,
  ) {
    this.say = sayIn(language);
  }

  /** Writes lines of the result. */
  print(...lines: readonly string[]): void {
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  }

  /** Writes the result as JSON, or, for people, the lines that `text` gives. */
  result(json: unknown, text: () => readonly string[]): void {
    this.print(...(this.json ? [JSON.stringify(json, null, 2)] : text()));
  }

  /** Writes something for people that is not part of the result, e.g. what was written where. */
  note(text: Bilingual): void {
    process.stderr.write(`${this.say(text)}\n`);
  }

  /** Writes what ended a command: to the errors for people, as the result for programs. */
  fail(findings: readonly FileFinding[]): void {
    if (this.json) this.print(JSON.stringify({ ok: false, findings }, null, 2));
    else process.stderr.write(findings.flatMap((each) => findingLines(each, this.say)).join('\n') + '\n');
  }
}
