import type { Finding } from '../../findings/finding.js';
import type { Check } from '../checked-policy.js';
import { ownObjects } from '../own-objects.js';

function missing(code: string, pointer: string, zh: string, en: string): Finding {
  return {
    code,
    severity: 'error',
    pointer,
    message: { zh, en },
    remedy: { zh: '改正编号，或先声明', en: 'Correct the id, or declare it first' },
  };
}

/** Names that lead nowhere: departments, cited documents, readings, and the items that a scene counts. */
export const references: Check = ({ document, resolved, rules }) => {
  const departments = new Set(resolved.document.departments.map(({ id }) => id));
  const documents = new Set(resolved.document.documents.map(({ id }) => id));
  const readings = new Set(document.readings.map(({ id }) => id));
  const objects = ownObjects(document).flatMap(({ pointer, citations, readings: named, department, marks }) => [
    ...(department !== undefined && !departments.has(department)
      ? [
          missing(
            'DEPARTMENT-UNKNOWN',
            `${pointer}/department`,
            `没有部门「${department}」`,
            `There is no department "${department}"`,
          ),
        ]
      : []),
    ...citations.flatMap(({ document: cited }, index) =>
      documents.has(cited)
        ? []
        : [
            missing(
              'CITATION-UNKNOWN',
              `${pointer}/citations/${index}/document`,
              `没有声明文件「${cited}」`,
              `The document "${cited}" is not declared`,
            ),
          ],
    ),
    ...[...named, ...marks.flatMap(({ reading }) => reading ?? [])].flatMap((reading) =>
      readings.has(reading)
        ? []
        : [
            missing(
              'READING-UNKNOWN',
              pointer,
              `没有记录口径「${reading}」`,
              `The reading "${reading}" is not recorded`,
            ),
          ],
    ),
  ]);
  const items = document.scenes.flatMap((scene, index) =>
    (scene.items ?? []).flatMap((item, position) =>
      rules.nodes.has(item)
        ? []
        : [
            missing(
              'SCENE-ITEM-UNKNOWN',
              `/scenes/${index}/items/${position}`,
              `场景「${scene.title.zh}」计入的指标「${item}」不存在`,
              `The scene "${scene.title.en ?? scene.title.zh}" counts "${item}", which does not exist`,
            ),
          ],
    ),
  );
  return [...objects, ...items];
};
