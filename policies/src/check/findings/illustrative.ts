import type { Finding } from '../../findings/finding.js';
import { valueAt } from '../../findings/json-pointer.js';
import type { Check } from '../checked-policy.js';
import { ownObjects } from '../own-objects.js';

/** Illustrative values: allowed to be published in a practice county only; a mark must stand on something that exists. */
export const illustrative: Check = ({ document }) =>
  ownObjects(document).flatMap(({ pointer, title, marks, value }): Finding[] => [
    ...marks
      .filter((mark) => mark.at !== '' && valueAt(value, mark.at) === undefined)
      .map((mark): Finding => ({
        code: 'MARK-ON-NOTHING',
        severity: 'warning',
        pointer,
        message: { zh: `标注指向不存在的内容 ${mark.at}`, en: `A mark points at ${mark.at}, which does not exist` },
        remedy: { zh: '改正或删除标注', en: 'Correct or remove the mark' },
      })),
    ...(document.jurisdiction.practice ? [] : marks)
      .filter((mark) => mark.kind === 'illustrative')
      .map((mark): Finding => ({
        code: 'ILLUSTRATIVE',
        severity: 'warning',
        pointer: pointer + mark.at,
        message: {
          zh: `「${title.zh}」是示例值，不是规定：${mark.note.zh}`,
          en: `"${title.en ?? title.zh}" is an illustrative value, not law: ${mark.note.en ?? mark.note.zh}`,
        },
        remedy: {
          zh: '换成有依据的值；示例值只能在演练县发布',
          en: 'Replace it by a sourced value; only a practice county may publish it',
        },
        blocksPublication: true,
      })),
  ]);
