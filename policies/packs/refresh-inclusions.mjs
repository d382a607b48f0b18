/*
 * Brings the content hashes of inclusions up to date after an included pack has changed:
 *
 *   npm run -s build && node packs/refresh-inclusions.mjs
 *
 * Only the 64 digits change; layout and everything else in the files stay. A pack names what it includes by id and version, so a new
 * version of the included policy is never picked up silently.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parsePolicyText, policyHash } from '../dist/index.js';

const packs = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(packs, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `${packs}${name}/policy.json`);

function* inclusionsIn(node) {
  if (node.kind === 'include') yield node;
  for (const child of node.children ?? []) yield* inclusionsIn(child);
}

function read(file) {
  const { value, findings } = parsePolicyText(readFileSync(file, 'utf8'));
  if (!value)
    throw new Error(`${file}: ${findings.map(({ pointer, message }) => `${pointer} ${message.en}`).join('; ')}`);
  return value;
}

/** One pass; true where a file changed, because then what includes that file is stale in its turn. */
function refresh() {
  const hashes = new Map(
    files.map((file) => read(file)).map((policy) => [`${policy.id} ${policy.version}`, policyHash(policy)]),
  );
  let changed = false;
  for (const file of files) {
    for (const { policy, version, hash } of inclusionsIn(read(file).score)) {
      const current = hashes.get(`${policy} ${version}`);
      if (current === undefined) throw new Error(`${file} includes ${policy} ${version}, which is not among the packs`);
      if (current === hash) continue;
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(hash, current));
      console.log(`${file}: ${policy} ${version} is now ${current}`);
      changed = true;
    }
  }
  return changed;
}

while (refresh());
