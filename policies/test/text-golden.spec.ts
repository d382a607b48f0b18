import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readBackPolicy, render } from '../src/index.js';
import { ALL_PACKS, compiledPack, type Pack } from './support/packs.js';

/*
 * How every rule of every pack reads, as a file that people have read. A change of wording shows there, line by line. After reading what
 * changed: UPDATE_GOLDEN=1 npx jest test/text-golden.spec.ts
 */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

function readback(pack: Pack): string {
  const policy = compiledPack(pack);
  const lines = readBackPolicy(policy.resolved.document, policy.rules).map(({ subject, id, depth, title, tokens }) =>
    [
      `${'  '.repeat(depth)}${subject} ${id} 〔${render([title], 'zh')}〕`,
      `${'  '.repeat(depth + 1)}${render(tokens, 'zh')}`,
      `${'  '.repeat(depth + 1)}${render(tokens, 'en')}`,
    ].join('\n'),
  );
  return `${pack.document.title.zh} ${pack.document.version}\n\n${lines.join('\n')}\n`;
}

describe.each(ALL_PACKS.map((pack) => [pack.name, pack] as const))('%s', (name, pack) => {
  const file = new URL(`golden/${name}.readback.txt`, import.meta.url);

  it('reads as it was read and found right', () => {
    const text = readback(pack);
    if (UPDATE) writeFileSync(file, text);
    expect(existsSync(file)).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('has no two rules that read the same but are different', () => {
    const policy = compiledPack(pack);
    const rules = new Map<string, string>();
    for (const { subject, id, tokens } of readBackPolicy(policy.resolved.document, policy.rules)) {
      if (subject !== 'indicator') continue;
      const node = policy.rules.nodes.get(id)?.node;
      if (node?.kind !== 'indicator' || node.rule === null) continue;
      const { rule, max, min, whenUnknown } = node;
      const meaning = JSON.stringify([rule, max, min ?? 0, whenUnknown]);
      for (const language of ['zh', 'en'] as const) {
        const sentence = `${language} ${render(tokens, language)}`;
        expect([sentence, rules.get(sentence) ?? meaning]).toEqual([sentence, meaning]);
        rules.set(sentence, meaning);
      }
    }
  });
});
