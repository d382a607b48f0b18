// npm run bench -- import: a table of a million persons, from the file to the stored snapshot, by the API.
import { machine } from './measure.mjs';
import { support } from './support.mjs';

const ROWS = Number(process.env.BENCH_IMPORT_ROWS ?? 1_000_000);
const EDUCATION = ['本科', '大专（高职）', '高中（中职）', '硕士研究生'];

const { startWorkbench } = await support('workbench');
const { apiClient } = await support('api');

const two = (value) => String(value).padStart(2, '0');
const row = (index) =>
  [
    `P${index}`,
    `${1955 + ((index * 7) % 50)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
    EDUCATION[index % 4],
    index % 240,
    index % 12,
    index % 300,
    `张${index}`,
  ].join(',');
const csv = `编号,出生日期,最高学历,社保月数,志愿服务次数,住房公积金缴存月数,姓名\n${Array.from({ length: ROWS }, (_, index) => row(index)).join('\n')}\n`;

const workbench = await startWorkbench();
try {
  const client = await apiClient(workbench.url, 'chenjing');
  const { data } = await client.get('policies');
  const draft = data.find(({ state }) => state === 'draft')?.id ?? data[0].id;
  const until = async (id, holds) => {
    for (;;) {
      const now = await client.get(`population-imports/${id}`);
      if (holds(now)) return now;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const seconds = {};
  const timed = async (name, work) => {
    const start = performance.now();
    const result = await work();
    seconds[name] = (performance.now() - start) / 1000;
    return result;
  };
  const { id } = await timed('upload and look', async () => {
    const begun = await client.upload('population-imports?fileName=a.csv', csv);
    await until(begun.id, ({ activity }) => activity === null);
    return begun;
  });
  const { columns, facts } = await client.get(`population-imports/${id}/suggestion?kind=draft&id=${draft}`);
  const mapped = new Set(columns.map(({ use }) => use.fact));
  await client.send('PUT', `population-imports/${id}/mapping`, {
    dictionary: { kind: 'draft', id: draft },
    name: '一百万人',
    asOf: '2026-06-18',
    columns: columns.map(({ use }) => use),
    notCollected: facts.map((fact) => fact.id).filter((fact) => !mapped.has(fact)),
  });
  await timed('check every cell', async () => {
    await client.send('POST', `population-imports/${id}/check`, {});
    await until(id, ({ state, activity }) => state === 'checked' && activity === null);
  });
  await timed('store', async () => {
    const { state } = await client.send('POST', `population-imports/${id}/confirm`, {});
    if (state !== 'confirmed') throw new Error(`the import is ${state}`);
  });
  const stored = (await client.get('populations')).data.find(({ name }) => name === '一百万人');
  if (stored?.counts.persons !== ROWS) throw new Error(`${stored?.counts.persons} of ${ROWS} persons were stored`);
  const parts = Object.entries(seconds).map(([name, each]) => `${name} ${each.toFixed(1)} s`);
  const whole = Object.values(seconds).reduce((sum, each) => sum + each, 0);
  console.log(
    `\n${machine()}\nimport of ${ROWS} rows of CSV (${(csv.length / 1e6).toFixed(0)} M characters): ${whole.toFixed(1)} s, ${whole <= 10 ? 'within' : 'over'} 10 s (${parts.join(', ')})`,
  );
} finally {
  await workbench.dispose();
}
