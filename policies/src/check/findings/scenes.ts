import type { Finding } from '../../findings/finding.js';
import { cutFormulas } from '../../logic/scene-items.js';
import type { AdmissionRound, Scene } from '../../model/scene.js';
import type { Check } from '../checked-policy.js';

function wrong(code: string, pointer: string, zh: string, en: string, remedyZh: string, remedyEn: string): Finding {
  return { code, severity: 'error', pointer, message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } };
}

/** Whole percent. */
const WHOLE = 100;

/** What is wrong with the shares: they make no whole, or leave nothing for the rounds whose share is pending. */
function shareFindings(rounds: readonly AdmissionRound[], pointer: string): Finding[] {
  const sum = rounds.reduce((total, { share }) => total + (share ?? 0), 0);
  const pending = rounds.filter(({ share }) => share === null).length;
  if (pending === 0 ? sum === WHOLE : sum + pending <= WHOLE) return [];
  return [
    wrong(
      'SCENE-ROUND-SHARES',
      `${pointer}/rounds`,
      pending === 0
        ? `各轮名额比例合计 ${sum}%，应为 100%`
        : `各轮名额比例已写明的合计 ${sum}%，比例待定的轮次没有名额可分`,
      pending === 0
        ? `The shares of the rounds make ${sum} %, not 100 %`
        : `The shares that are given make ${sum} %; nothing is left for the rounds whose share is pending`,
      '改正各轮比例',
      'Correct the shares',
    ),
  ];
}

function roundFindings(scene: Scene, pointer: string): Finding[] {
  const { rounds, ranked } = scene;
  if (!rounds) return [];
  const twice = rounds.findIndex(({ id }, index) => rounds.findIndex((other) => other.id === id) < index);
  return [
    ...(ranked
      ? []
      : [
          wrong(
            'SCENE-ROUNDS-UNRANKED',
            `${pointer}/rounds`,
            `场景「${scene.title.zh}」不排名，不能分轮`,
            `The scene "${scene.title.en ?? scene.title.zh}" does not rank and cannot have rounds`,
            '改为排名，或删除各轮',
            'Make it rank, or remove the rounds',
          ),
        ]),
    ...shareFindings(rounds, pointer),
    ...(twice < 0
      ? []
      : [
          wrong(
            'SCENE-ROUND-DUPLICATE',
            `${pointer}/rounds/${twice}/id`,
            `轮次编号「${rounds[twice]?.id ?? ''}」重复`,
            `The round id "${rounds[twice]?.id ?? ''}" stands twice`,
            '换一个编号',
            'Use another id',
          ),
        ]),
  ];
}

/** A scene that selects no item counts nothing: everybody has 0 points there, whoever is ranked before whom. */
function countsNothing({ items, formula, title }: Scene, pointer: string): Finding[] {
  if (items?.length !== 0 || formula !== undefined) return [];
  return [
    {
      code: 'SCENE-COUNTS-NOTHING',
      severity: 'warning',
      pointer: `${pointer}/items`,
      message: {
        zh: `场景「${title.zh}」没有选取任何项目，所有人都计 0 分`,
        en: `The scene "${title.en ?? title.zh}" selects no item: everybody has 0 points`,
      },
      remedy: { zh: '选取要计入的项目，或改为计入总积分', en: 'Select the items that count, or count the whole total' },
    },
  ];
}

/** Lots are drawn from a seed that is published before anybody knows who is tied; one that the policy leaves open is named when a round is registered. */
function seedOpen({ ranked, tieAtLine, lotterySeed, title }: Scene, pointer: string): Finding[] {
  if (!ranked || tieAtLine !== 'lottery' || (lotterySeed ?? '') !== '') return [];
  return [
    {
      code: 'SCENE-LOTTERY-SEED-OPEN',
      severity: 'info',
      pointer: `${pointer}/tieAtLine`,
      message: {
        zh: `场景「${title.zh}」线上同分抽签，没有写明抽签种子`,
        en: `The scene "${title.en ?? title.zh}" draws lots among equals on the line and names no seed`,
      },
      remedy: {
        zh: '写明种子的来源，或在每次登记时事先公布；没有种子不能排名',
        en: 'Name the seed, or publish it each time a round is registered; without one nothing is ranked',
      },
    },
  ];
}

/** Scenes that contradict themselves: two ways to count or none, a formula cut in two, rounds that do not make a whole. */
export const scenes: Check = ({ document, rules }) =>
  document.scenes.flatMap((scene, index): Finding[] => {
    const pointer = `/scenes/${index}`;
    const both =
      scene.formula !== undefined && scene.items !== undefined
        ? [
            wrong(
              'SCENE-ITEMS-AND-FORMULA',
              `${pointer}/formula`,
              `场景「${scene.title.zh}」既选取项目又写了公式`,
              `The scene "${scene.title.en ?? scene.title.zh}" names items and has a formula as well`,
              '只保留其中一种',
              'Keep one of the two',
            ),
          ]
        : [];
    const cut = cutFormulas(rules.nodes, scene.items ?? []).map(({ position, item, group }) =>
      wrong(
        'SCENE-CUTS-FORMULA',
        `${pointer}/items/${position}`,
        `「${item}」在按公式合计的「${group}」里，场景不能单独计入`,
        `"${item}" belongs to "${group}", which combines by a formula; a scene cannot count it alone`,
        '计入整个分组，或改用场景公式',
        'Count the whole group, or give the scene a formula',
      ),
    );
    return [
      ...both,
      ...countsNothing(scene, pointer),
      ...seedOpen(scene, pointer),
      ...cut,
      ...roundFindings(scene, pointer),
    ];
  });
