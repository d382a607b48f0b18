import { OPERATORS, readPolicyRules, readRule, resolvePolicy, scopeOf } from '@jifen/policies';
import { smallPolicy } from '../../../testing/small-policy';
import { inLanguage } from '../../../i18n';
import { placeAt } from '../../../json-editor/json-place';
import { ruleCompletions, ruleHover, ruleSignature, type RuleWords, targetAt } from '.';
import { operationSnippet, withoutStops } from './snippets';

const fact = (id: string, zh: string, type: object, more: object = {}): object => ({
  id,
  label: { zh },
  type,
  ...more,
});
const document = smallPolicy([{ kind: 'indicator', id: 'blood', title: { zh: '无偿献血' }, rule: 1 }], {
  departments: [{ id: 'league', title: { zh: '团县委' } }],
  facts: [
    fact('born', '出生日期', { kind: 'date' }),
    fact('degree', '学历', {
      kind: 'enumeration',
      codes: [
        { code: 'college', label: { zh: '大专' } },
        { code: 'bachelor', label: { zh: '本科' } },
      ],
    }),
    fact(
      'events',
      '志愿次数',
      { kind: 'integer', min: 0, max: 1000 },
      { unit: { zh: '次' }, department: 'league', acquisition: { mode: 'exchange', database: '志愿浙江' } },
    ),
    fact('visits', '走访', {
      kind: 'records',
      most: 9,
      fields: [
        { id: 'on', label: { zh: '日期' }, type: { kind: 'date' } },
        { id: 'hours', label: { zh: '小时' }, type: { kind: 'integer', min: 0, max: 24 } },
      ],
    }),
  ],
});
const resolved = resolvePolicy(document, () => undefined).value;
if (!resolved) throw new Error('the policy includes nothing');
const rules = readPolicyRules(resolved);

const SOUNDS: Readonly<Record<string, readonly string[]>> = { 志愿次数: ['zhi', 'yuan', 'ci', 'shu'] };
const words: RuleWords = {
  facts: document.facts,
  departments: document.departments,
  rules,
  result: 'points',
  text: (text) => (text ? inLanguage(text, 'zh') : ''),
  translate: (key, options) => [key, ...Object.values(options ?? {}).map(String)].join(' '),
  syllables: (text) => SOUNDS[text] ?? [],
};

/** The place of the bar in a text. */
const at = (marked: string) => placeAt(marked.replace('|', ''), marked.indexOf('|'));
const offered = (marked: string) => ruleCompletions(words)(at(marked));
const fitting = (marked: string) =>
  offered(marked)
    .filter(({ unfit }) => unfit === undefined)
    .map(({ json }) => json);

describe('completion', () => {
  test.each([
    ['{"*":[{"var":"|"},2]}', ['"events"', '"points.total"', '"points.blood"']],
    ['{"==":[{"var":"|"},{"var":"born"}]}', ['"born"', '"as_of"']],
    ['{"tiers":[{"var":"|"},[[1,2]],0]}', ['"events"', '"points.total"', '"points.blood"', '"born"', '"as_of"']],
    ['{"table":[{"var":"|"},[],0]}', ['"degree"']],
    ['{"in":[{"var":"degree"},["|"]]}', ['"college"', '"bachelor"']],
    ['{"count":[{"filter":[{"var":"visits"},{">":[{"var":"|"},3]}]}]}', ['"hours"']],
    ['{"dated_between":[{"var":"visits"},"|"]}', ['"on"']],
  ])('in %s offers %j first', (marked, json) => {
    const wanted = marked.includes('dated_between') ? { ...words, result: 'key' as const } : words;
    const found = ruleCompletions(wanted)(at(marked)).filter(({ unfit }) => unfit === undefined);
    expect(found.map((completion) => completion.json)).toEqual(json);
  });

  test('where a value stands a fact comes with its braces, before operations', () => {
    expect(fitting('{"*":[|, 2]}')[0]).toBe('{ "var": "events" }');
    expect(fitting('{"==":[{"var":"degree"}, |]}').slice(0, 2)).toEqual(['"college"', '"bachelor"']);
    expect(offered('{"*":[|, 2]}').find(({ label }) => label === 'and')?.unfit).toBe(
      'jsonHelp.unfit jsonHelp.kind.number',
    );
  });

  test('keys are operations that give what the place wants', () => {
    expect(fitting('{"if":[{|},1,0]}')).toContain('">=": [{ "var": "" }, 0]');
    expect(fitting('{"if":[{|},1,0]}').some((json) => json.startsWith('"tiers"'))).toBe(false);
    const tiers = offered('{"ti|": [1]}').find(({ label }) => label === 'tiers');
    expect(tiers).toMatchObject({ key: '"tiers"', snippet: '"tiers": [{ "var": "$1" }, [[${2:1}, ${3:0}]], ${4:0}]' });
  });

  test('a fact is found by label, code and sound, and says unit, range, source and an example', () => {
    const events = offered('{"var":"|"}').find(({ json }) => json === '"events"');
    expect(events?.search?.split(' ')).toEqual(['志愿次数', 'events', 'zycs', 'zhiyuancishu']);
    expect(events?.detail).toBe('events · 整数 · 次');
    expect(events?.lines).toEqual([
      '志愿次数 events',
      '整数 · 次：0 – 1000 次',
      'jsonHelp.source 团县委 · 志愿浙江',
      'jsonHelp.example {">=":[{"var":"events"},0]}',
    ]);
  });
});

test.each([...OPERATORS.keys()])('%s is first written with as many operands as it takes', (name) => {
  const rule = JSON.parse(`{ ${withoutStops(operationSnippet(name))} }`) as unknown;
  const { findings } = readRule(rule, scopeOf(rules), 'key');
  expect(findings.map(({ code }) => code)).not.toContain('RULE-ARITY');
  expect(findings.map(({ code }) => code)).not.toContain('RULE-TABLE-FORM');
});

describe('help on the operation around the cursor', () => {
  test.each([
    ['{"tiers":[{"var":"events"},[[1,|2]],0]}', 'tiers', 1],
    ['{"min":[5,{"*":[{"var":"events"},|0.5]}]}', '*', 0],
    ['{"if":[{">":[{"var":"events"},|3]},1,0]}', '>', 1],
    ['{"if":[true,1,|]}', 'if', 2],
  ])('in %s is that on %s, operand %i', (marked, name, active) => {
    const found = ruleSignature(words)(at(marked));
    expect(found?.label).toContain(` ${name} [ `);
    expect(found?.active).toBe(active);
    expect(found?.lines).toHaveLength(2);
    for (const operand of found?.operands ?? []) expect(found?.label).toContain(operand.label);
  });

  test('is none at the top of the rule', () => {
    expect(ruleSignature(words)(at('|5'))).toBeNull();
  });
});

describe('what is named at the cursor', () => {
  test.each([
    ['{"var":"ev|ents"}', { kind: 'fact', id: 'events' }],
    ['{"v|ar":"events"}', { kind: 'fact', id: 'events' }],
    ['{"if":[{"missing":["ev|ents"]},0,1]}', { kind: 'fact', id: 'events' }],
    ['{"var":"points.bl|ood"}', { kind: 'node', id: 'blood' }],
    ['{"some":[{"var":"visits"},{"var":"ho|urs"}]}', null],
    ['{"var":"nob|ody"}', null],
    ['{"==":[{"var":"degree"},"coll|ege"]}', null],
  ])('%s: %j', (marked, target) => {
    expect(targetAt(at(marked), words)).toEqual(target);
  });

  test('says what it is when the pointer rests on it', () => {
    const hover = ruleHover(words);
    expect(hover(at('{"var":"ev|ents"}'))?.[0]).toBe('志愿次数 events');
    expect(hover(at('{"==":[{"var":"degree"},"coll|ege"]}'))).toEqual(['大专 college']);
    expect(hover(at('{"ti|ers":[]}'))?.[0]).toBe('分档（达到） tiers');
    expect(hover(at('{"var":"points.bl|ood"}'))).toEqual(['jsonHelp.pointsOf 无偿献血', 'points.blood']);
    expect(hover(at('{"nonsense|":[]}'))).toBeNull();
  });
});
