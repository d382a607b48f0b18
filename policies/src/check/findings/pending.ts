import type { Finding } from '../../findings/finding.js';
import { valueAt } from '../../findings/json-pointer.js';
import { markAt } from '../../model/mark.js';
import type { Check } from '../checked-policy.js';
import { ownObjects } from '../own-objects.js';

/** Values that are named each year when a scene is registered; they do not hold up the policy. */
const NAMED_AT_REGISTRATION = /^\/(quota|pools\/\d+\/quota)$/;

/**
 * Pending values: a null must carry a pending mark that says why, a pending mark must stand on a null, and each of them blocks
 * publication. Quotas are named when the scene is registered and block nothing.
 */
export const pending: Check = ({ document }) =>
  ownObjects(document).flatMap(({ pointer, title, marks, value, pendable }): Finding[] => {
    const nulls = pendable.filter((at) => valueAt(value, at) === null);
    const unmarked = nulls.filter((at) => !markAt(marks, at, 'pending'));
    const idle = marks.filter((mark) => mark.kind === 'pending' && mark.at !== '' && valueAt(value, mark.at) !== null);
    return [
      ...unmarked.map((at): Finding => ({
        code: 'PENDING-UNMARKED',
        severity: 'error',
        pointer: pointer + at,
        message: {
          zh: `「${title.zh}」有空值而未标注待定`,
          en: `"${title.en ?? title.zh}" has an empty value that is not marked pending`,
        },
        remedy: { zh: '填写数值，或加上待定标注并说明原因', en: 'Give the value, or mark it pending and say why' },
      })),
      ...idle.map((mark): Finding => ({
        code: 'PENDING-FILLED',
        severity: 'warning',
        pointer: pointer + mark.at,
        message: {
          zh: `「${title.zh}」已有数值，仍标注为待定`,
          en: `"${title.en ?? title.zh}" has a value but is still marked pending`,
        },
        remedy: { zh: '删除待定标注', en: 'Remove the mark' },
        fix: {
          label: { zh: '删除待定标注', en: 'Remove the pending mark' },
          pointer: `${pointer}/marks`,
          value: marks.filter((each) => each !== mark),
        },
      })),
      ...nulls
        .filter((at) => !NAMED_AT_REGISTRATION.test(at))
        .map((at): Finding => {
          const mark = markAt(marks, at, 'pending');
          return {
            code: 'PENDING',
            severity: 'warning',
            pointer: pointer + at,
            message: {
              zh: `「${title.zh}」待定${mark ? `：${mark.note.zh}` : ''}`,
              en: `"${title.en ?? title.zh}" is pending${mark ? `: ${mark.note.en ?? mark.note.zh}` : ''}`,
            },
            remedy: {
              zh: '有依据后填写；在此之前不能发布',
              en: 'Fill it in once there is a source; until then it cannot be published',
            },
            blocksPublication: true,
          };
        }),
    ];
  });
