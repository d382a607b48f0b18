import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {
  canonicalJson,
  contentHash,
  policyHash,
  libraryOf,
  parseJsonText,
  parsePolicy,
  parsePolicyText,
  policyJsonSchema,
  resolvePolicy,
  valueAt,
  withValueAt,
} from '../src/index.js';
import { ALL_PACKS } from './support/packs.js';
import { compiled, group, indicator, parsed, policyInput } from './support/small-policy.js';
import { seeded } from './support/seed.js';

const GOOD = policyInput([group('layer', [indicator('a', { var: 'age' }, { max: 20 })], { cap: 100 })]);

describe('parsePolicy', () => {
  it.each([
    ['/format', 'points-policy/9', 'DOCUMENT-FORMAT-NEWER', '/format'],
    ['/id', 'Über', 'DOCUMENT-BAD-FORMAT', '/id'],
    ['/title', { zh: '' }, 'DOCUMENT-TOO-SMALL', '/title/zh'],
    ['/title', { zh: '演\u202e练' }, 'DOCUMENT-HIDDEN-CHARACTERS', '/title/zh'],
    ['/title', { zh: '演\u200b练' }, 'DOCUMENT-HIDDEN-CHARACTERS', '/title/zh'],
    ['/title', { zh: '演\u2028练' }, 'DOCUMENT-HIDDEN-CHARACTERS', '/title/zh'],
    ['/title', { zh: '演\u{e0041}练' }, 'DOCUMENT-HIDDEN-CHARACTERS', '/title/zh'],
    ['/title', { zh: '演\ud800练' }, 'DOCUMENT-HALF-CHARACTER', '/title/zh'],
    ['/effective', { from: '2026-02-30' }, 'DOCUMENT-NOT-A-DATE', '/effective/from'],
    ['/score', undefined, 'DOCUMENT-MISSING', '/score'],
    ['/score/children/0/cap', 0.125, 'DOCUMENT-POINT-PLACES', '/score/children/0/cap'],
    ['/score/children/0/cap', '100', 'DOCUMENT-WRONG-TYPE', '/score/children/0/cap'],
    ['/score/children/0/capp', 100, 'DOCUMENT-UNKNOWN-KEY', '/score/children/0'],
    ['/score/children/0/children/0/kind', 'leaf', 'DOCUMENT-NOT-ALLOWED', '/score/children/0/children/0/kind'],
    ['/score/children/0/cap', 1e300, 'DOCUMENT-TOO-BIG', '/score/children/0/cap'],
  ])('refuses %s = %j with %s', (at, value, code, pointer) => {
    const { value: document, findings } = parsePolicy(withValueAt(GOOD, at, value));
    expect(document).toBeNull();
    expect(findings.map((finding) => [finding.code, finding.pointer])).toContainEqual([code, pointer]);
  });

  it('fills in defaults and keeps everything else', () => {
    const document = parsed(GOOD);
    expect(parsePolicy(document).value).toEqual(document);
    expect(valueAt(document, '/score/children/0/children/0/whenUnknown')).toBe(0);
  });

  it.each([
    ['{"a":1,"a":2}', 'DOCUMENT-DUPLICATE-KEY', '/a'],
    ['{"a":[{"b":1},{"b":1,"b":1}]}', 'DOCUMENT-DUPLICATE-KEY', '/a/1/b'],
    ['{"a":1,}', 'DOCUMENT-SYNTAX', ''],
    ['{"a":1 // no\n}', 'DOCUMENT-SYNTAX', ''],
    ['{"__proto__":1,"__proto__":2}', 'DOCUMENT-DUPLICATE-KEY', '/__proto__'],
    ['', 'DOCUMENT-SYNTAX', ''],
    ['[1,2', 'DOCUMENT-SYNTAX', ''],
    ['['.repeat(100_000), 'DOCUMENT-TOO-DEEP', ''],
  ])('refuses the text %s', (text, code, pointer) => {
    expect(parseJsonText(text).findings).toMatchObject([{ code, pointer }]);
  });

  it('says line and column of a syntax error', () => {
    expect(parsePolicyText('{\n  "id": x\n}').findings[0]?.message.zh).toContain('第 2 行');
  });

  it('refuses or reads any JSON, and never throws', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5 }),
        fc.constantFrom('', '/score', '/facts', '/facts/0', '/score/children/0', '/title'),
        (json, at) => {
          const { value, findings } = parsePolicy(withValueAt(GOOD, at, json));
          expect(value === null).toBe(findings.length > 0);
        },
      ),
      seeded(1500),
    );
  });

  it('refuses keys that reach a prototype', () => {
    const hostile = '{"__proto__":{"polluted":true}}';
    expect(parsePolicy(JSON.parse(hostile)).findings[0]?.code).toBe('DOCUMENT-FORBIDDEN-KEY');
    expect(parsePolicyText(hostile).findings[0]?.code).toBe('DOCUMENT-FORBIDDEN-KEY');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('the published JSON Schema', () => {
  const file: unknown = JSON.parse(readFileSync(new URL('../schema/policy.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ strict: false, validateFormats: false, code: { optimize: false } }).compile(
    policyJsonSchema(),
  );

  it('is what the definitions say', () => expect(file).toEqual(policyJsonSchema()));

  it('accepts and refuses as parsePolicy does', () => {
    expect(validate(GOOD)).toBe(true);
    for (const [at, value] of [
      ['/format', 'x'],
      ['/score/children/0/capp', 1],
      ['/score/children/0/children/0/kind', 'leaf'],
    ] as const) {
      expect(validate(withValueAt(GOOD, at, value))).toBe(false);
    }
  });

  it('takes every document of the packs, their rules included', () => {
    for (const { name, document } of ALL_PACKS) {
      validate(document);
      expect([name, validate.errors]).toEqual([name, null]);
    }
  });
});

describe('content hash', () => {
  it('does not depend on the order of keys, and changes with any value', () => {
    const document = parsed(GOOD);
    const shuffled = Object.fromEntries(Object.entries(document).reverse());
    expect(contentHash(shuffled)).toBe(contentHash(document));
    expect(contentHash(withValueAt(document, '/score/children/0/cap', 99))).not.toBe(contentHash(document));
    expect(canonicalJson({ b: 1.0, a: [1e2, '€'] })).toBe('{"a":[100,"€"],"b":1}');
  });

  it('is the SHA-256 of the canonical text', () => {
    expect(contentHash({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});

describe('inclusion by policy, version and hash', () => {
  const upper = parsed(
    policyInput([], {
      id: 'upper',
      score: {
        kind: 'group',
        id: 'provincial',
        title: { zh: '省级' },
        role: 'layer',
        combine: 'sum',
        cap: 100,
        children: [indicator('age-points', { var: 'age' }, { max: 20 })],
      },
    }),
  );
  const include = { kind: 'include' as const, policy: 'upper', version: '1', hash: policyHash(upper) };
  const county = policyInput([include, indicator('b', 5)], { facts: [] });

  it('takes over the score tree and the facts, locked', () => {
    const { value } = resolvePolicy(parsed(county), libraryOf([upper]));
    expect(value?.lockedBy.get('age-points')).toBe('upper');
    expect(value?.pointerOf.get('age-points')).toBe('/score/children/0');
    expect(compiled(county, [upper]).nodes.map(({ node }) => node.id)).toEqual([
      'total',
      'provincial',
      'age-points',
      'b',
    ]);
  });

  it.each([
    ['another hash', { ...include, hash: `sha256:${'0'.repeat(64)}` }],
    ['another version', { ...include, version: '2' }],
    ['another policy', { ...include, policy: 'other' }],
  ])('refuses %s', (_, wrong) => {
    const { findings } = resolvePolicy(parsed(policyInput([wrong])), libraryOf([upper]));
    expect(findings).toMatchObject([{ code: 'INCLUDE-NOT-FOUND', pointer: '/score/children/0' }]);
  });

  it('refuses a fact that contradicts the included one, and a node id that stands twice', () => {
    const contrary = policyInput([include], {
      facts: [{ id: 'age', label: { zh: '年龄' }, type: { kind: 'integer', min: 0, max: 99 } }],
    });
    expect(resolvePolicy(parsed(contrary), libraryOf([upper])).findings[0]?.code).toBe('INCLUDE-FACT-DIFFERS');
    expect(() => compiled(policyInput([include, indicator('age-points', 1)], { facts: [] }), [upper])).toThrow(
      'NODE-DUPLICATE',
    );
  });
});
