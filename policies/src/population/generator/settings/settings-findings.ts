import { type Finding, hasErrors } from '../../../findings/finding.js';
import { pointerToken } from '../../../findings/json-pointer.js';
import { parseBy, type Parsed } from '../../../model/parse-policy.js';
import { cellFindings } from './cell-findings.js';
import { conditionFindings } from './condition-findings.js';
import { dependencyOrder } from './dependency-order.js';
import { BUILT_IN, GenerationSettings } from './generation-settings.js';
import { settingsError } from './settings-finding.js';
import { settingsNodes } from './walk-settings.js';

function nameFindings({ facts }: GenerationSettings): Finding[] {
  return BUILT_IN.filter((name) => Object.hasOwn(facts, name)).map((name) =>
    settingsError(
      'SETTINGS-RESERVED-NAME',
      `/facts${pointerToken(name)}`,
      [`「${name}」是固有的量，不能再作数据项`, `"${name}" is built in and cannot be a fact as well`],
      ['换一个编号', 'Choose another id'],
    ),
  );
}

/**
 * What is wrong with settings beyond their form: shares that do not add up, quantiles out of order, conditions on what there is not,
 * facts that depend on themselves. Empty where they can be used.
 */
export function settingsFindings(settings: GenerationSettings): Finding[] {
  const nodes = settingsNodes(settings);
  const cells = nodes.flatMap(({ tables, cells: single }) => [...tables.flatMap((table) => table.cells), ...single]);
  const findings = [
    ...nameFindings(settings),
    ...cells.flatMap(cellFindings),
    ...nodes.flatMap((node) => conditionFindings(node, settings)),
  ];
  const { circle } = dependencyOrder(nodes);
  if (circle) {
    const names = circle.join(' → ');
    const [first = ''] = circle;
    findings.push(
      settingsError(
        'SETTINGS-CIRCLE',
        Object.hasOwn(settings.facts, first) ? `/facts${pointerToken(first)}` : '/people',
        [`依赖成环：${names}`, `These depend on each other in a circle: ${names}`],
        ['去掉其中一个条件', 'Remove one of the conditions'],
      ),
    );
  }
  return findings;
}

/** Reads settings from a value; never throws. Refuses what does not fit the form or cannot be used. */
export function parseGenerationSettings(value: unknown): Parsed<GenerationSettings> {
  const parsed = parseBy(GenerationSettings, value);
  if (!parsed.value) return parsed;
  const findings = settingsFindings(parsed.value);
  return hasErrors(findings) ? { value: null, findings } : { value: parsed.value, findings: [] };
}
