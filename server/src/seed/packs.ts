import { parseCasesText, parsePolicyText, type PolicyCase, type PolicyDocument, type Finding } from '@jifen/policies';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A policy that comes with the product, with its cases. */
export interface Pack {
  readonly document: PolicyDocument;
  readonly cases: readonly PolicyCase[];
}

/** Reads a pack of the package `policies` by its folder. @throws {Error} where it does not parse: the product is broken */
export function readPack(name: string): Pack {
  const text = (file: string): string => readFileSync(require.resolve(`@jifen/policies/packs/${name}/${file}`), 'utf8');
  const policy = parsePolicyText(text('policy.json'));
  if (!policy.value) throw new Error(`The pack ${name} is not readable: ${describe(policy.findings)}`);
  const cases = parseCasesText(text('cases.json'));
  if (!cases.value) throw new Error(`The cases of the pack ${name} are not readable: ${describe(cases.findings)}`);
  return { document: policy.value, cases: cases.value.cases };
}

function describe(findings: readonly Finding[]): string {
  return findings.map(({ code, pointer }) => `${code} at ${pointer}`).join(', ');
}
