// What `npm start` and `npm test` share: running a step of the workspace and saying how it went.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const bin = {
  nx: 'node_modules/nx/dist/bin/nx.js',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
};

// Nx stays on this machine: no background process, no cloud, no progress drawing that a log cannot show.
const quiet = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };

// Nx asks its tasks for colours even when their output goes to a file.
if (!process.stdout.isTTY) process.env.FORCE_COLOR ??= '0';

/** Runs a tool of the workspace and resolves to whether it succeeded. */
export function run(tool, ...args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...quiet };
    const child = spawn(process.execPath, [bin[tool], ...args], { cwd: root, env, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** The build tools need what Node 20 got last; older ones fail in ways nobody can read. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.versions.node} is too old: please use Node 20.19 or newer.`);
  process.exit(1);
}
