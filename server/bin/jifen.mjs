#!/usr/bin/env node
// The `jifen` command. It prints what the command prints and nothing else, so its output can be piped.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const entry = new URL('../dist/cli/main.js', import.meta.url);

if (!existsSync(entry)) {
  process.stderr.write(
    'jifen: the command is not built yet. Run `npm run build` first.\n' +
      'jifen：命令尚未构建，请先运行 `npm run build`。\n',
  );
  process.exit(1);
}

// `npm run jifen` starts in the workspace root; paths on the command line are meant from where the user stands.
if (process.env.npm_lifecycle_event === 'jifen' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

process.argv[1] = fileURLToPath(entry);
await import(entry.href);
