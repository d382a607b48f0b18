import {
  contentHash,
  formatOneHash,
  libraryOf,
  openDocument,
  parsePolicy,
  type PolicyDocument,
  type PolicyDocumentInput,
  policyHash,
  resolvePolicy,
} from '../src/index.js';
import { ALL_PACKS } from './support/packs.js';
import { ALL_SCHEMES } from './support/schemes.js';
import { indicator, parsed, policyInput } from './support/small-policy.js';

/** The document as format 1 wrote it. */
function inFormatOne(document: PolicyDocumentInput): Record<string, unknown> {
  return { ...document, format: 'points-policy/1', $schema: 'urn:jifen:points-policy:1' };
}

const SMALL = policyInput([indicator('x', 1)]);

describe('a document of format 1', () => {
  it('opens, and says what was done', () => {
    const { value, findings } = parsePolicy(inFormatOne(SMALL));
    expect(value).toEqual({ ...parsed(SMALL), $schema: 'urn:jifen:points-policy:2' });
    expect(findings).toEqual([
      expect.objectContaining({ code: 'DOCUMENT-MIGRATED', severity: 'info', pointer: '/format' }),
    ]);
    expect(findings[0]?.message.zh).toContain('points-policy/1');
    expect(findings[0]?.message.en).toContain('points-policy/2');
  });

  it('is not changed itself', () => {
    const old = inFormatOne(SMALL);
    openDocument(old);
    expect(old).toEqual(inFormatOne(SMALL));
  });

  it.each(ALL_PACKS.map(({ name, document }) => [name, document] as const))(
    '%s keeps its content hash',
    (_, document) => {
      const { value } = parsePolicy(inFormatOne(document));
      expect(value && policyHash(value)).toBe(policyHash(document));
    },
  );

  it('is found by the hash that it had then', () => {
    const old = inFormatOne({ ...SMALL, id: 'upper', score: { ...SMALL.score, id: 'upper-layer', role: 'layer' } });
    const upper = parsed(old);
    // Under format 1 the hash was that of the whole document with its defaults.
    const hash = contentHash({ ...upper, format: 'points-policy/1', $schema: 'urn:jifen:points-policy:1' });
    expect(formatOneHash(upper)).toBe(hash);
    const county = parsed(policyInput([{ kind: 'include', policy: 'upper', version: '1', hash }]));
    expect(resolvePolicy(county, libraryOf([upper])).value?.inclusions).toHaveLength(1);
  });
});

describe('a document that is opened', () => {
  it.each([
    ['points-policy/3', 'DOCUMENT-FORMAT-NEWER'],
    ['points-policy/999999', 'DOCUMENT-FORMAT-NEWER'],
    ['points-policy/0', 'DOCUMENT-FORMAT-UNKNOWN'],
    ['points-policy/', 'DOCUMENT-FORMAT-UNKNOWN'],
    ['word-document', 'DOCUMENT-FORMAT-UNKNOWN'],
    ['', 'DOCUMENT-FORMAT-UNKNOWN'],
    [2, 'DOCUMENT-NOT-ALLOWED'],
    [undefined, 'DOCUMENT-NOT-ALLOWED'],
  ])('in format %j is refused with %s', (format, code) => {
    const { value, findings } = parsePolicy({ ...SMALL, format });
    expect(value).toBeNull();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code, severity: 'error', pointer: '/format' });
  });

  it('in today’s format is taken as it is', () => {
    expect(openDocument(SMALL)).toEqual({ value: SMALL, notes: [], refusal: null });
    expect(parsePolicy(SMALL).findings).toEqual([]);
  });
});

/** Every document there is, with its own defaults filled in. */
const DOCUMENTS: readonly (readonly [string, PolicyDocument])[] = [
  ...ALL_PACKS.map(({ name, document }) => [name, document] as const),
  ...ALL_SCHEMES.map(({ name, document }) => [name, document] as const),
];

describe('the content hash of a policy', () => {
  it('does not ask whether defaults are written down', () => {
    const written = {
      ...SMALL,
      departments: [],
      marks: [],
      score: {
        ...SMALL.score,
        effect: 'add' as const,
        readings: [],
        children: [indicator('x', 1, { whenUnknown: 0, effect: 'add' })],
      },
    };
    const plain = parsed(SMALL);
    expect(policyHash(parsed(written))).toBe(policyHash(plain));
    // A document that was never read has the same.
    expect(policyHash(SMALL as PolicyDocument)).toBe(policyHash(plain));
  });

  it.each<[string, Partial<PolicyDocumentInput>]>([
    ['a rule', { score: { ...SMALL.score, children: [indicator('x', 2)] } }],
    ['a default given up', { score: { ...SMALL.score, children: [indicator('x', 1, { effect: 'deduct' })] } }],
    ['a mark', { marks: [{ at: '', kind: 'illustrative', note: { zh: '示例' } }] }],
    ['the version', { version: '2' }],
    // A rule keeps every word: nothing in it has a default.
    ['false in a rule', { score: { ...SMALL.score, children: [indicator('x', { if: [false, 1, 1] })] } }],
  ])('is another one after a change of %s', (_, change) => {
    expect(policyHash(parsed({ ...SMALL, ...change }))).not.toBe(policyHash(parsed(SMALL)));
  });

  it('tells all documents apart', () => {
    expect(new Set(DOCUMENTS.map(([, document]) => policyHash(document))).size).toBe(DOCUMENTS.length);
  });
});
