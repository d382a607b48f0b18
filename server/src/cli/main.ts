import { CommanderError } from 'commander';
import { CommandFailure } from './failure.js';
import { languageOf } from './output/language.js';
import { Terminal } from './output/terminal.js';
import { buildProgram } from './program.js';
import { usageFailure } from './usage-failure.js';

// A reader that stops early (`jifen … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

/** Runs the command line and says what went wrong in words; nothing that a user can do shows a stack. */
async function main(argv: readonly string[]): Promise<void> {
  const language = languageOf(argv);
  const asJson = argv.includes('--json');
  const program = buildProgram(
    language,
    (json) => new Terminal(language, json),
    (ok) => {
      if (!ok) process.exitCode = 1;
    },
  );
  try {
    await program.parseAsync(argv);
  } catch (error) {
    // Help that was asked for ends with 0; help in place of a missing command does not.
    if (error instanceof CommanderError && error.exitCode === 0) return;
    const ended = error instanceof CommanderError ? usageFailure(error) : error;
    if (!(ended instanceof CommandFailure)) throw error;
    new Terminal(language, asJson).fail(ended.findings);
    process.exitCode = 1;
  }
}

await main(process.argv);
