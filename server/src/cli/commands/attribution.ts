import {
  attributeInSteps,
  type AttributedClause,
  type AttributedQuantity,
  type Attribution,
  type ClauseShare,
  type CompiledPolicy,
  formatPoints,
  type KnownMixes,
  Mixes,
  ORDER_SETTINGS,
  populationMeasure,
} from '@jifen/policies';
import { type LoadedPopulation } from '../input/population-source.js';
import { type Say } from '../output/language.js';
import { signedPoints } from '../output/numbers.js';
import { tableLines } from '../output/table.js';
import { type Terminal } from '../output/terminal.js';

/** Which clause did it: points, persons, and the places of one scene, or of every scene that both policies have and can rank. */
export function attributionOf(
  a: CompiledPolicy,
  b: CompiledPolicy,
  loaded: LoadedPopulation,
  scene: string | undefined,
  terminal: Terminal,
): Attribution {
  const common = [...b.rules.scenes.keys()].filter((id) => a.rules.scenes.has(id));
  const scenes = scene === undefined ? common : [scene];
  const { measure } = populationMeasure(
    a,
    b,
    loaded,
    scenes.map((id) => ({ scene: id, round: {} })),
  );
  const mixes = new Mixes(a, b, measure);
  const known: KnownMixes = new Map();
  const steps = attributeInSteps(mixes, ORDER_SETTINGS, known);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { wanted, done, runs } = step.value;
    if (done > 0) terminal.note({ zh: `归因 ${done}/${runs}`, en: `attribution ${done}/${runs}` });
    const values = mixes.values(wanted);
    for (const [index, mix] of wanted.entries()) known.set(mix, values[index] ?? null);
  }
}

function headingOf({ kind, scene }: AttributedQuantity, say: Say): string {
  const titles = {
    points: { zh: '总分', en: 'Points' },
    winners: { zh: '上升人数', en: 'Persons up' },
    losers: { zh: '下降人数', en: 'Persons down' },
    entered: { zh: '新录取', en: 'entered' },
    left: { zh: '落选', en: 'left' },
  };
  return scene ? `${say(scene.title)} ${say(titles[kind])}` : say(titles[kind]);
}

/** A share with its error where orders were drawn. */
function partOf({ part, error }: ClauseShare): string {
  return error === null || error === 0 ? signedPoints(part) : `${signedPoints(part)} ±${formatPoints(error)}`;
}

function isFelt({ shares }: AttributedClause): boolean {
  return shares.some(({ least, most }) => least !== 0 || most !== 0);
}

/** By clause, the largest first: its share of every quantity, and of the points what it does alone and at last. */
export function attributionLines({ quantities, clauses, method }: Attribution, say: Say): string[] {
  const right = { align: 'right' } as const;
  const [points] = quantities;
  const columns = [
    { title: say({ zh: '哪一条造成的', en: 'Which clause did it' }) },
    ...quantities.map((quantity) => ({ title: headingOf(quantity, say), ...right })),
    { title: say({ zh: '总分：单独', en: 'Points: alone' }), ...right },
    { title: say({ zh: '总分：最后', en: 'Points: last' }), ...right },
  ];
  const felt = clauses
    .filter(isFelt)
    .toSorted((one, other) => Math.abs(other.shares[0]?.part ?? 0) - Math.abs(one.shares[0]?.part ?? 0));
  const rows = felt.map(({ clause, shares, orderMatters }) => [
    `${orderMatters ? '*' : ' '} ${say(clause.title)}`,
    ...shares.map(partOf),
    signedPoints(shares[0]?.alone ?? 0),
    signedPoints(shares[0]?.last ?? 0),
  ]);
  const whole = [
    `  ${say({ zh: '合计', en: 'Total' })}`,
    ...quantities.map((quantity) => signedPoints(quantity.whole)),
    '',
    '',
  ];
  const idle = clauses.length - felt.length;
  const how =
    method.kind === 'exact'
      ? { zh: `全部次序，${method.runs} 次运行`, en: `every order, ${method.runs} runs` }
      : {
          zh: `抽取 ${method.orders} 种次序（种子 ${method.seed}），${method.runs} 次运行；± 为标准误差`,
          en: `${method.orders} drawn orders (seed ${method.seed}), ${method.runs} runs; ± is the standard error`,
        };
  return [
    ...tableLines(columns, points ? [...rows, whole] : rows),
    say({
      zh: `按条款生效的先后次序平均：${how.zh}。* 作用取决于其他条款。另有 ${idle} 条没有作用。`,
      en: `Averaged over the orders in which clauses come into force: ${how.en}. * depends on other clauses. ${idle} more do nothing.`,
    }),
  ];
}
