// The practice policy and generated residents that every benchmark scores.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compilePolicy, generatePopulation, libraryOf, parsePolicyText, policyHash } from '@jifen/policies';

export const SEED = 20261121;
export const AS_OF = '2026-06-18';

/** The text of a pack's document. */
export function packText(pack) {
  return readFileSync(fileURLToPath(import.meta.resolve(`@jifen/policies/packs/${pack}/policy.json`)), 'utf8');
}

function document(pack) {
  const { value, findings } = parsePolicyText(packText(pack));
  if (!value) throw new Error(`${pack}: ${JSON.stringify(findings)}`);
  return value;
}

/** What the practice policy includes. */
export function packLibrary() {
  return libraryOf([document('zhejiang-common-2023')]);
}

/** The policy of a pack, compiled. */
export function packPolicy(pack) {
  const { policy, findings } = compilePolicy(document(pack), packLibrary());
  if (!policy) throw new Error(JSON.stringify(findings));
  return policy;
}

/** The Yongjia policy of the practice county, compiled. */
export function practicePolicy() {
  return packPolicy('yongjia-practice');
}

let included;

/** What the practice policies include, by content hash; read once. */
function provinceSource() {
  if (!included) {
    const province = document('zhejiang-common-2023');
    included = [[policyHash(province), province]];
  }
  return included;
}

/** The policy of a pack as the server hands it to its threads. */
export function packSource(pack) {
  const own = document(pack);
  return { contentHash: policyHash(own), document: own, included: provinceSource() };
}

/** So many residents, the same on every machine. */
export function residents(persons) {
  return generatePopulation({ seed: SEED, persons, asOf: AS_OF });
}
