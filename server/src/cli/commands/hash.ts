import {
  contentHash,
  parseJsonText,
  parsePolicy,
  policyHash,
  PopulationHash,
  populationHeaderLine,
  populationLine,
  PopulationReader,
  type SceneApplication,
} from '@jifen/policies';
import { CommandFailure } from '../failure.js';
import { located } from '../input/policy-file.js';
import { readTextFile } from '../input/text-file.js';
import { textLines } from '../input/text-lines.js';
import { type Terminal } from '../output/terminal.js';

async function populationFileHash(file: string): Promise<string> {
  const hash = new PopulationHash();
  const applications: SceneApplication[] = [];
  const reader = new PopulationReader({
    header: (header) => hash.add(populationHeaderLine(header)),
    person: (person) => hash.add(populationLine(person)),
    application: (application) => applications.push(application),
  });
  for await (const line of textLines(file)) reader.push(line);
  const findings = reader.finish();
  if (findings.length > 0) throw new CommandFailure(findings.map((finding) => ({ ...finding, file })));
  for (const application of applications) hash.add(populationLine(application));
  return hash.digest();
}

/**
 * `jifen hash`: content hashes, of policies by what they say (see `policyHash`), of other JSON by its canonical form, and of populations
 * (`.ndjson`) by their canonical lines.
 */
export async function hash(files: readonly string[], terminal: Terminal): Promise<boolean> {
  const hashes: { readonly file: string; readonly contentHash: string }[] = [];
  for (const file of files) {
    if (file.endsWith('.ndjson')) {
      hashes.push({ file, contentHash: await populationFileHash(file) });
      continue;
    }
    const text = await readTextFile(file);
    const { value, findings } = parseJsonText(text);
    if (findings.length > 0) throw new CommandFailure(located(file, text, findings));
    const { value: document } = parsePolicy(value);
    hashes.push({ file, contentHash: document ? policyHash(document) : contentHash(value) });
  }
  terminal.result({ files: hashes }, () => hashes.map(({ file, contentHash: digest }) => `${digest}  ${file}`));
  return true;
}
