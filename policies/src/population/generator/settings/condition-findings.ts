import type { Finding } from '../../../findings/finding.js';
import { pointerToken } from '../../../findings/json-pointer.js';
import type { Requirement } from './distributions.js';
import type { FactModel } from './fact-model.js';
import { BUILT_IN, type GenerationSettings, HOUSEHOLD_CODES } from './generation-settings.js';
import { settingsError } from './settings-finding.js';
import { dependenciesOf, type SettingsNode } from './walk-settings.js';

/** What conditions can ask of a name: one of codes, yes or no, a number; nothing where it is a date or a list. */
export type Askable =
  { readonly kind: 'codes'; readonly codes: ReadonlySet<string> } | { readonly kind: 'boolean' | 'number' | 'nothing' };

function codesOf(model: Extract<FactModel, { kind: 'choice' }>): ReadonlySet<string> {
  const { rows, otherwise } = model.shares;
  return new Set([otherwise, ...rows.map(({ then }) => then)].flatMap((shares) => Object.keys(shares)));
}

/** What conditions can ask of that fact or built-in quantity; undefined where the settings have no such name. */
export function askable(name: string, { facts }: GenerationSettings): Askable | undefined {
  if (name === 'household') return { kind: 'codes', codes: new Set(HOUSEHOLD_CODES) };
  if ((BUILT_IN as readonly string[]).includes(name)) return { kind: 'number' };
  if (!Object.hasOwn(facts, name)) return undefined;
  const model = facts[name]?.model;
  switch (model?.kind) {
    case 'choice':
      return { kind: 'codes', codes: codesOf(model) };
    case 'chance':
      return { kind: 'boolean' };
    case 'count':
    case 'number':
    case 'time':
    case 'part':
      return { kind: 'number' };
    default:
      return { kind: 'nothing' };
  }
}

function wrongKind(pointer: string, zh: string, en: string, remedyZh: string, remedyEn: string): Finding {
  return settingsError('SETTINGS-CONDITION-KIND', pointer, [zh, en], [remedyZh, remedyEn]);
}

function requirementFindings(pointer: string, name: string, requirement: Requirement, asked: Askable): Finding[] {
  if (asked.kind === 'nothing') {
    return [
      wrongKind(
        pointer,
        `「${name}」是日期或记录，不能作条件`,
        `"${name}" is a date or a list and cannot be a condition`,
        '换用选项、是否或数值',
        'Use an option, a yes or no, or a number',
      ),
    ];
  }
  if (asked.kind === 'boolean') {
    if (typeof requirement === 'boolean') return [];
    return [
      wrongKind(pointer, `「${name}」只有是和否`, `"${name}" is yes or no`, '填写 true 或 false', 'Give true or false'),
    ];
  }
  if (asked.kind === 'codes') {
    const codes = [...asked.codes].join(', ');
    if (!Array.isArray(requirement)) {
      return [
        wrongKind(
          pointer,
          `「${name}」是选项`,
          `"${name}" has options`,
          `列出其中的选项：${codes}`,
          `List some: ${codes}`,
        ),
      ];
    }
    return requirement.flatMap((code, index) =>
      asked.codes.has(code)
        ? []
        : [
            settingsError(
              'SETTINGS-UNKNOWN-CODE',
              `${pointer}/${index}`,
              [`「${name}」没有选项「${code}」`, `"${name}" has no option "${code}"`],
              [`可选：${codes}`, `Options: ${codes}`],
            ),
          ],
    );
  }
  if (Array.isArray(requirement) || typeof requirement === 'boolean') {
    return [
      wrongKind(
        pointer,
        `「${name}」是数值`,
        `"${name}" is a number`,
        '填写 {"from":…,"below":…}',
        'Give {"from":…,"below":…}',
      ),
    ];
  }
  const { from = -Infinity, below = Infinity } = requirement;
  if (from < below) return [];
  return [
    settingsError(
      'SETTINGS-EMPTY-BAND',
      pointer,
      [`${from} 至 ${below} 之间没有数`, `There is no number from ${from} to below ${below}`],
      ['下限应小于上限', 'Let "from" be less than "below"'],
    ),
  ];
}

/** Conditions that name what there is not, or ask of it what it cannot answer. */
export function conditionFindings(node: SettingsNode, settings: GenerationSettings): Finding[] {
  const findings = node.tables.flatMap(({ pointer, table }) =>
    table.rows.flatMap(({ when }, index) =>
      Object.entries(when).flatMap(([name, requirement]) => {
        const at = `${pointer}/rows/${index}/when${pointerToken(name)}`;
        const asked = askable(name, settings);
        return asked ? requirementFindings(at, name, requirement, asked) : [unknownName(at, name)];
      }),
    ),
  );
  const named = new Set(node.tables.flatMap(({ table }) => table.rows.flatMap(({ when }) => Object.keys(when))));
  for (const name of dependenciesOf(node)) {
    if (named.has(name)) continue;
    const asked = askable(name, settings);
    const pointer = `/facts${pointerToken(node.name)}/model/of`;
    if (!asked) findings.push(unknownName(pointer, name));
    else if (asked.kind !== 'number') {
      findings.push(
        wrongKind(
          pointer,
          `「${name}」不是数值，不能取其一部分`,
          `"${name}" is no number to take a part of`,
          '换用数值型的数据项',
          'Name a fact that is a number',
        ),
      );
    }
  }
  return findings;
}

function unknownName(pointer: string, name: string): Finding {
  return settingsError(
    'SETTINGS-UNKNOWN-NAME',
    pointer,
    [`设置里没有「${name}」`, `The settings have no "${name}"`],
    [`改正名称，或用 ${BUILT_IN.join('、')}`, `Correct the name, or use ${BUILT_IN.join(', ')}`],
  );
}
