import {
  changesByLayer,
  compilePolicy,
  diffPolicies,
  generatePopulation,
  libraryOf,
  parsePolicy,
  type PolicyDocument,
  PopulationEncoder,
  resolvePolicy,
  simulate,
} from '@jifen/policies';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeSections, countByBearing, differentKinds } from './change-rows';

/*
 * The practice county's old rules against its 2022 draft, both as they are in the packs, on 200 generated persons (seed 7).
 */
const PERSONS = 200;
const DAY = '2026-06-18';

function pack(name: string): PolicyDocument {
  const path = join(import.meta.dirname, '../../../policies/packs', name, 'policy.json');
  const { value, findings } = parsePolicy(JSON.parse(readFileSync(path, 'utf8')));
  if (value === null || value === undefined) throw new Error(JSON.stringify(findings));
  return value;
}

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('expected a value');
  return value;
}

const library = libraryOf([pack('zhejiang-common-2023')]);
const [old, draft] = [pack('yongjia-practice-old'), pack('yongjia-practice')];
const [before, after] = [present(resolvePolicy(old, library).value), present(resolvePolicy(draft, library).value)];
const { changes } = diffPolicies(before, after);
const groups = changesByLayer(changes, before, after).map(({ id, title, changes: own }) => ({
  id,
  title,
  changes: own.map((change) => change.id),
}));
const [a, b] = (() => {
  const policies = [old, draft].map((document) => present(compilePolicy(document, library).policy));
  const population = generatePopulation({ seed: 7, persons: PERSONS, asOf: DAY });
  const encoder = new PopulationEncoder(
    population.header,
    policies.map(({ facts }) => facts.facts),
  );
  for (const [line, person] of population.persons.entries()) encoder.add(person, line + 2);
  const encoded = present(encoder.finish('sha256:seed-7').population);
  const runs = policies.map((policy) => simulate(policy, encoded, DAY));
  return [present(runs[0]), present(runs[1])];
})();
const sections = changeSections(changes, groups, a, b, PERSONS);
const rows = sections.flatMap((section) => section.rows);
const of = (node: string) => rows.filter(({ change }) => change.node === node);

test('every change has its line, in its section, once', () => {
  const ids = new Set(rows.map(({ change }) => change.id));
  expect(ids.size).toBe(changes.length);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(sections.map(({ id }) => id)).toEqual(groups.map(({ id }) => id));
});

test('a rule change is taken apart: volunteering from 2 to 0.5 points an event, at most 5 instead of 10', () => {
  const told = of('volunteering').map(({ what, before: was, after: is }) => [what?.zh, was?.zh, is?.zh]);
  expect(told).toContainEqual(['每单位分值', '2 分', '0.5 分']);
  expect(told).toContainEqual(['最高分', '10 分', '5 分']);
  expect(of('volunteering').find(({ what }) => what?.zh === '最高分')?.maximum).toBe(-500);
});

test('what came gives its maximum: age, new, up to 20 points', () => {
  const [age] = of('age');
  expect([age?.status, age?.most, age?.maximum]).toEqual(['added', 2000, 2000]);
});

test('a merge is told line by line: titles, points with their sum, rules; nothing of it came or went', () => {
  const lines = rows.filter(({ change }) => change.id === 'indicator/successful-donation/merged');
  expect(lines.slice(0, 3).map(({ status, what }) => [status, what?.zh])).toEqual([
    ['merged', '名称'],
    ['changed', '最高分'],
    ['changed', '计分规则'],
  ]);
  expect(lines[1]?.before?.zh).toContain('合计 100 分');
  expect(lines[1]?.after?.zh).toBe('20 分');
  for (const node of ['marrow-donation', 'body-donation']) expect(of(node)).toEqual([]);
});

test('the mean of a merge is that of all its nodes together', () => {
  const sum = (nodes: typeof a.nodes, ids: readonly string[]) =>
    nodes.filter(({ id }) => ids.includes(id)).reduce((total, node) => total + node.sum, 0);
  const told = of('successful-donation').filter(({ mean }) => mean !== null);
  expect(told.map(({ mean }) => mean)).toEqual([
    Math.round((sum(b.nodes, ['successful-donation']) - sum(a.nodes, ['marrow-donation', 'body-donation'])) / PERSONS),
  ]);
});

test('a group with another id keeps its mean: the additional points are the county layer', () => {
  const [county] = of('county');
  const sum = (nodes: typeof a.nodes, node: string) => nodes.find(({ id }) => id === node)?.sum ?? 0;
  expect(county?.status).toBe('renamed');
  expect(county?.mean).toBe(Math.round((sum(b.nodes, 'county') - sum(a.nodes, 'additional')) / PERSONS));
});

test('totals of different kinds are never subtracted', () => {
  expect(differentKinds(a, b)).toBe(true);
  expect(differentKinds(a, a)).toBe(false);
  const total = of('total').find(({ change }) => change.kind === 'cap-changed');
  expect([total?.before?.zh, total?.after?.zh, total?.maximum]).toEqual(['不设上限', '300 分', null]);
});

test('caps of groups that hold other things than before are not subtracted either', () => {
  const children = (nodes: typeof a.nodes, id: string) =>
    nodes
      .filter(({ parent }) => parent === id)
      .map((node) => node.id)
      .sort();
  const caps = rows.filter(({ change }) => change.kind === 'cap-changed');
  expect(caps.length).toBeGreaterThan(0);
  for (const { change, maximum } of caps) {
    const node = present(change.node);
    const same = children(a.nodes, node).join() === children(b.nodes, node).join();
    if (!same) expect([node, maximum]).toEqual([node, null]);
  }
});

test('the mean of a node is told once, and is the difference of its means', () => {
  const told = of('volunteering').filter(({ mean }) => mean !== null);
  const sum = (nodes: typeof a.nodes) => nodes.find(({ id }) => id === 'volunteering')?.sum ?? 0;
  expect(told).toHaveLength(1);
  // Halves go away from zero, as they do wherever a mean is shown.
  const change = sum(b.nodes) - sum(a.nodes);
  expect(told[0]?.mean).toBe(Math.sign(change) * Math.round(Math.abs(change) / PERSONS));
});

test('a name is repeated only where the line above is about something else', () => {
  for (const section of sections) {
    for (const [index, row] of section.rows.entries()) {
      const above = section.rows[index - 1]?.change.subject;
      const same = above?.kind === row.change.subject.kind && above.id === row.change.subject.id;
      expect(row.continued).toBe(same);
    }
  }
});

test('changes are counted by what they bear on', () => {
  const counts = countByBearing(changes);
  expect(Object.values(counts).reduce((left, right) => left + right)).toBe(changes.length);
  expect(counts.score).toBeGreaterThan(20);
});
