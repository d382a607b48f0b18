// Reading, checking and compiling policies and rules.
import { checkPolicy, compilePolicy, parsePolicyText, readRule, valueTypeOf } from '@jifen/policies';
import { each, printTable } from './measure.mjs';

function inMilliseconds(name, items, work, rounds) {
  const { value, p95, least } = each(name, items, work, { rounds, warm: Math.min(10, rounds) });
  return { name, value: value / 1000, p95: p95 / 1000, least: least / 1000 };
}

function indicatorsIn(node) {
  return node.kind === 'indicator'
    ? 1
    : node.kind === 'group'
      ? node.children.reduce((sum, each) => sum + indicatorsIn(each), 0)
      : 0;
}

/** The document with its county's groups repeated under other ids, each copy over facts of its own, until there are so many indicators. */
export function enlarged(document, indicators) {
  const copy = structuredClone(document);
  const layer = copy.score.children.findLast(({ kind }) => kind === 'group');
  const models = layer.children.filter(({ kind }) => kind === 'group');
  const facts = copy.facts.map(({ id }) => id);
  for (let extra = 0; indicatorsIn(copy.score) < indicators; extra += 1) {
    const model = models[extra % models.length];
    const round = Math.floor(extra / models.length) + 2;
    const renamed = (text) => facts.reduce((all, id) => all.replaceAll(`"${id}"`, `"${id}_${round}"`), text);
    const again = JSON.parse(renamed(JSON.stringify(model)), (_, value) =>
      typeof value === 'object' && value !== null && (value.kind === 'indicator' || value.kind === 'group')
        ? { ...value, id: `${value.id}-${round}`, title: { zh: `${value.title.zh}（${round}）` } }
        : value,
    );
    layer.children.push(again);
    if (extra % models.length > 0) continue;
    for (const fact of document.facts)
      copy.facts.push({ ...fact, id: `${fact.id}_${round}`, label: { zh: `${fact.label.zh}（${round}）` } });
  }
  return copy;
}

/** The document with one rule replaced by a table of so many rows. */
function withTable(document, rows) {
  const copy = structuredClone(document);
  const indicator = (function find(node) {
    if (node.kind === 'indicator') return node.id === 'charity' ? node : undefined;
    return node.kind === 'group' ? node.children.map(find).find(Boolean) : undefined;
  })(copy.score);
  const bounds = Array.from({ length: rows }, (_, row) => [(row + 1) * 100, (row + 1) / 1000]);
  indicator.rule = {
    tiers: [{ var: 'donation_yuan' }, bounds.map(([bound, points]) => [bound, Math.round(points * 100) / 100]), 0],
  };
  return copy;
}

export function documents(text, library) {
  const document = parsePolicyText(text).value;
  const types = new Map(document.facts.flatMap(({ id, type }) => [[id, valueTypeOf(type)]]));
  const scope = { fact: (id) => types.get(id), points: () => undefined, factIds: types.keys() };
  const typed = JSON.stringify({
    if: [
      { or: [{ '>=': [{ var: 'award_province_count' }, 1] }, { '>=': [{ var: 'award_nation_count' }, 1] }] },
      20,
      { min: [10, { '*': [{ floor: [{ '/': [{ var: 'donation_yuan' }, 1000] }] }, 0.5] }] },
    ],
  });
  if (readRule(JSON.parse(typed), scope, 'points').findings.length > 0) throw new Error('the rule has findings');

  const sixty = enlarged(document, 60);
  const large = enlarged(document, 300);
  const table = withTable(document, 5_000);
  for (const sized of [sixty, large, table]) {
    const { policy, findings } = compilePolicy(sized, library);
    if (!policy) throw new Error(JSON.stringify(findings.slice(0, 3)));
  }
  const own = (sized) => `${indicatorsIn(sized.score)} indicators`;
  printTable(
    'policies and rules',
    'ms',
    [
      inMilliseconds('read a document of the practice policy', [text], parsePolicyText, 15),
      inMilliseconds(
        'read and check one rule as typed',
        [typed],
        (rule) => readRule(JSON.parse(rule), scope, 'points'),
        3_000,
      ),
      inMilliseconds(`compile ${own(sixty)}`, [sixty], (sized) => compilePolicy(sized, library), 100),
      inMilliseconds(`compile ${own(large)}`, [large], (sized) => compilePolicy(sized, library), 30),
      inMilliseconds(`check ${own(document)}`, [document], (sized) => checkPolicy(sized, library), 30),
      inMilliseconds(`check ${own(large)}`, [large], (sized) => checkPolicy(sized, library), 10),
      inMilliseconds('check a table of 5,000 rows', [table], (sized) => checkPolicy(sized, library), 10),
    ],
    { ratios: false },
  );
}
