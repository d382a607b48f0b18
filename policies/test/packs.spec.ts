import {
  checkPolicy,
  type CompiledPolicy,
  policyHash,
  nodesOf,
  publicationBlockers,
  resolvePolicy,
  runCase,
  verifyPerson,
} from '../src/index.js';
import { ALL_PACKS, compiledPack, nodesBelow, objectsIn, PACK_LIBRARY } from './support/packs.js';

const REFRESH = 'npm run -s build && node packs/refresh-inclusions.mjs';

/** Lists of a document whose entries have ids. */
const LISTS = ['documents', 'departments', 'facts', 'vetoes', 'standing', 'scenes', 'readings', 'notes'] as const;

function twice(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

describe('packs', () => {
  it('are found', () => expect(ALL_PACKS.length).toBeGreaterThanOrEqual(5));

  it('are named by id and version, once each', () => {
    expect(twice(ALL_PACKS.map(({ document }) => `${document.id} ${document.version}`))).toEqual([]);
  });
});

describe.each(ALL_PACKS.map((pack) => [pack.name, pack] as const))('%s', (name, pack) => {
  const { document, cases, readme } = pack;

  it('is named after its folder and says where it comes from, Chinese first', () => {
    expect(document.id).toBe(name);
    expect(readme).toMatch(/^# [^\n]*\p{Script=Han}/u);
    expect(readme).toMatch(/English/);
  });

  it('includes what the included packs now are', () => {
    for (const node of nodesBelow(document.score)) {
      if (node.kind !== 'include') continue;
      const included = ALL_PACKS.find(
        (other) => other.document.id === node.policy && other.document.version === node.version,
      );
      expect({ refreshBy: REFRESH, hash: node.hash }).toEqual({
        refreshBy: REFRESH,
        hash: included && policyHash(included.document),
      });
    }
  });

  it('is sound: rules mean something, references lead somewhere, nulls and pending marks belong together', () => {
    const findings = checkPolicy(document, PACK_LIBRARY)
      .filter(({ code, severity }) => severity !== 'info' && code !== 'PENDING')
      .map(({ code, pointer, message }) => `${code} ${pointer} ${message.en}`);
    expect(findings).toEqual([]);
  });

  it('has unique ids', () => {
    for (const list of LISTS)
      expect({ list, twice: twice(document[list].map(({ id }) => id)) }).toEqual({ list, twice: [] });
    for (const { id, keys, pools } of document.scenes) {
      expect({ id, twice: [...twice(keys.map((key) => key.id)), ...twice(pools.map((pool) => pool.id))] }).toEqual({
        id,
        twice: [],
      });
    }
  });

  it('cites declared documents only, in notes, history and cases as well', () => {
    const { value } = resolvePolicy(document, PACK_LIBRARY);
    const declared = new Set(value?.document.documents.map(({ id }) => id));
    const strangers = [...objectsIn({ document, cases })].flatMap(({ pointer, object }) => {
      const cited: unknown = 'clause' in object && 'document' in object ? object.document : undefined;
      return typeof cited === 'string' && !declared.has(cited) ? [`${pointer} ${cited}`] : [];
    });
    expect(strangers).toEqual([]);
  });

  it('shows an illustrative value in a practice county only', () => {
    const illustrative = [...objectsIn(document)].filter(
      ({ object }) => 'kind' in object && object.kind === 'illustrative',
    );
    expect(illustrative.length > 0).toBe(document.jurisdiction.practice);
  });

  it('holds nothing back that blocks publication where it claims to be complete', () => {
    const complete = document.jurisdiction.practice || document.jurisdiction.level === 'province';
    expect(publicationBlockers(checkPolicy(document, PACK_LIBRARY)).length === 0).toBe(complete);
  });

  describe('run on its cases', () => {
    let policy: CompiledPolicy;
    beforeAll(() => {
      policy = compiledPack(pack);
    });

    it.each(cases.map((policyCase) => [policyCase.id, policyCase] as const))('gives %s its points', (_, policyCase) => {
      const { mismatches, findings } = runCase(policy, policyCase);
      expect({ mismatches, findings }).toEqual({ mismatches: [], findings: [] });
    });

    it.each(cases.map((policyCase) => [policyCase.id, policyCase] as const))(
      'gives %s what json-logic-js gives',
      (_, { facts, asOf }) => {
        const { compared, skipped, differences } = verifyPerson(policy, facts, asOf);
        expect(differences).toEqual([]);
        // Of somebody of whom nothing is known, json-logic-js has nothing to say.
        expect(compared + skipped).toBeGreaterThan(0);
      },
    );

    it('has a case in which each indicator with a rule gives points', () => {
      const scored = new Set(
        cases.flatMap((policyCase) => {
          const { score } = runCase(policy, policyCase);
          return score ? [...nodesOf(score.root)].filter(({ points }) => points > 0).map(({ id }) => id) : [];
        }),
      );
      const withRule = [...policy.rules.indicators].filter(([, rule]) => rule !== null).map(([id]) => id);
      expect(withRule.filter((id) => !scored.has(id))).toEqual([]);
    });
  });
});
