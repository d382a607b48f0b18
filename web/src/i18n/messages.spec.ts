import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import english from 'ra-language-english';
import { en } from './en';
import { zh } from './zh';

/** Every leaf of a message tree by its key with dots. */
function flat(tree: object, prefix = ''): Map<string, string> {
  const messages = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') messages.set(prefix + name, value);
    else for (const [key, text] of flat(value, `${prefix}${name}.`)) messages.set(key, text);
  }
  return messages;
}

const placeholders = (text: string) => new Set([...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name ?? ''));

/** Placeholders that every plural form of a message has, and those that any form has. */
function forms(text: string): { always: Set<string>; ever: Set<string> } {
  const [first = new Set<string>(), ...others] = text.split('||||').map(placeholders);
  const always = new Set([...first].filter((name) => others.every((form) => form.has(name))));
  return { always, ever: placeholders(text) };
}

const chinese = flat(zh);
const ours = flat(en);

describe('messages', () => {
  test('cover every key of react-admin, 164 of them', () => {
    const expected = [...flat({ ra: english.ra }).keys()].sort();
    expect(expected).toHaveLength(164);
    expect([...flat({ ra: zh.ra }).keys()].sort()).toEqual(expected);
    expect([...flat({ ra: en.ra }).keys()].sort()).toEqual(expected);
  });

  test('have the same keys in Chinese and English', () => {
    expect([...chinese.keys()].sort()).toEqual([...ours.keys()].sort());
  });

  test('have no empty text except the blank that shows an absent boolean', () => {
    const empty = [...chinese, ...ours].filter(([key, text]) => text.trim() === '' && key !== 'ra.boolean.null');
    expect(empty).toEqual([]);
  });

  // Chinese has one form for all counts: it must say what every English form says, and nothing that none of them does.
  test('take the same placeholders in both languages', () => {
    const mismatches = [...ours].flatMap(([key, text]) => {
      const { always, ever } = forms(text);
      const told = placeholders(chinese.get(key) ?? '');
      const missing = [...always].filter((name) => !told.has(name)).map((name) => `${key} lacks %{${name}}`);
      const foreign = [...told].filter((name) => !ever.has(name)).map((name) => `${key} adds %{${name}}`);
      return [...missing, ...foreign];
    });
    expect(mismatches).toEqual([]);
  });

  test('write one form in Chinese', () => {
    expect([...chinese].filter(([, text]) => text.includes('||||'))).toEqual([]);
  });

  test('exist for every key that the source names', () => {
    const named = sources(join(import.meta.dirname, '..')).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/translate\(\s*'([\w.-]+)'/g)].map(([, key]) => `${file}: ${key}`),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((entry) => !chinese.has(entry.slice(entry.lastIndexOf(' ') + 1)))).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}
