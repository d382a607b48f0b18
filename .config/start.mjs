// `npm start`: build what changed, then be the server.
import { requireNode, root, run } from './steps.mjs';

requireNode();
if (!(await run('nx', 'run-many', '-t', 'build'))) process.exit(1);

process.chdir(root);
process.argv = [process.argv[0], `${root}server/dist/main.js`, ...process.argv.slice(2)];
await import('../server/dist/main.js');
