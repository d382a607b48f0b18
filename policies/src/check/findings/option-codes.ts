import type { Finding, QuickFix } from '../../findings/finding.js';
import { pointerToken } from '../../findings/json-pointer.js';
import type { Fact, ScalarFactType } from '../../model/fact.js';
import { titled } from '../finding-words.js';
import type { Check } from '../checked-policy.js';

type Options = Extract<ScalarFactType, { kind: 'enumeration' }>['codes'];

/** Longest code that a fact may have. */
const LONGEST_CODE = 64;

/** Lists of options in the declaration of a fact, with their pointers into it. */
function optionLists({ type }: Fact): { readonly at: string; readonly options: Options }[] {
  const typed =
    type.kind === 'records'
      ? type.fields.map((field, index) => ({ at: `/type/fields${pointerToken(index)}/type`, type: field.type }))
      : [{ at: '/type', type }];
  return typed.flatMap(({ at, type: each }) =>
    each.kind === 'enumeration' ? [{ at: `${at}/codes`, options: each.codes }] : [],
  );
}

/** A code like this one that no option has. */
function freeCode(code: string, options: Options): string {
  const taken = new Set(options.map((option) => option.code));
  for (let number = 2; ; number += 1) {
    const ending = `_${number}`;
    const free = code.slice(0, LONGEST_CODE - ending.length).replace(/_+$/, '') + ending;
    if (!taken.has(free)) return free;
  }
}

/** The option is taken out where it says nothing that the first does not say; otherwise it gets a code of its own. */
function fixOf(options: Options, first: number, again: number, pointer: string): QuickFix | undefined {
  const option = options[again];
  if (!option) return undefined;
  const { zh, en } = option.label;
  if (options[first]?.label.zh === zh && options[first].label.en === en) {
    return {
      label: {
        zh: `删除重复的「${option.label.zh}」`,
        en: `Remove the second "${option.label.en ?? option.label.zh}"`,
      },
      pointer,
      value: options.toSpliced(again, 1),
    };
  }
  const code = freeCode(option.code, options);
  return {
    label: {
      zh: `「${option.label.zh}」的编号改为 ${code}`,
      en: `Change the code of "${option.label.en ?? option.label.zh}" to ${code}`,
    },
    pointer,
    value: options.with(again, { ...option, code }),
  };
}

/** A code that stands for two options of one fact: whoever is the second could never be told from the first. */
export const optionCodes: Check = ({ document }) =>
  document.facts.flatMap((fact, index) =>
    optionLists(fact).flatMap(({ at, options }) => {
      const pointer = `/facts/${index}${at}`;
      const title = titled(fact.label);
      return options.flatMap(({ code }, again): Finding[] => {
        const first = options.findIndex((option) => option.code === code);
        if (first === again) return [];
        const fix = fixOf(options, first, again, pointer);
        return [
          {
            code: 'OPTION-CODE-DUPLICATE',
            severity: 'error',
            pointer: `${pointer}/${again}/code`,
            message: {
              zh: `「${title.zh}」有两个选项的编号都是 ${code}`,
              en: `Two options of ${title.en} have the code ${code}`,
            },
            remedy: { zh: '换一个编号，或删除重复的选项', en: 'Use another code, or remove the second option' },
            ...(fix ? { fix } : {}),
          },
        ];
      });
    }),
  );
