import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DuckDbPrinter, parseDay, PolicySql, PostgresPrinter } from '../src/index.js';
import { ALL_PACKS, compiledPack } from './support/packs.js';

/*
 * The SQL of every pack, as a file beside it that people have read. A change of the rules or of the translation shows there, line by
 * line; `test/sql` runs it in both databases against the engine.
 */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';
const PRINTERS = [new PostgresPrinter(), new DuckDbPrinter()];
const CASES = ALL_PACKS.flatMap((pack) =>
  PRINTERS.map((printer) => [pack.name, printer.dialect, pack, printer] as const),
);

it.each(CASES)(
  '%s as %s SQL is as it was read (otherwise: UPDATE_GOLDEN=1 npm -w @jifen/policies test -- sql-golden, then read the change)',
  (name, dialect, pack, printer) => {
    const asOf = parseDay('2026-06-18') ?? NaN;
    const text = new PolicySql(compiledPack(pack), printer, { table: 'persons', asOf }).aggregates();
    const folder = new URL(`../packs/${name}/sql/`, import.meta.url);
    const file = new URL(`${dialect.toLowerCase()}.sql`, folder);
    if (UPDATE) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
    }
    expect(existsSync(file)).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  },
);
