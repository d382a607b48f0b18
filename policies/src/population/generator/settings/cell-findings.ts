import type { Finding } from '../../../findings/finding.js';
import { type Quantiles, sharesOfWeights, WHOLE } from './distributions.js';
import { settingsError } from './settings-finding.js';
import type { PlacedCell } from './walk-settings.js';

/** Basis points as percent, exactly, e.g. `99.5`. */
function percent(share: number): string {
  return String(share / 100);
}

function sumFinding(pointer: string, values: readonly number[], whole: (shares: number[]) => unknown): Finding[] {
  const sum = values.reduce((total, value) => total + value, 0);
  if (sum === WHOLE) return [];
  const fix = {
    label: { zh: '按比例调整到 100 %', en: 'Scale them to 100 %' },
    pointer,
    value: whole(sharesOfWeights(values)),
  };
  return [
    settingsError(
      'SETTINGS-SHARES-SUM',
      pointer,
      [`各项占比合计 ${percent(sum)} %，应为 100 %`, `The shares add up to ${percent(sum)} %, not to 100 %`],
      ['改正各项占比，合计为 100 %', 'Correct the shares so that they add up to 100 %'],
      sum > 0 ? fix : undefined,
    ),
  ];
}

function quantileFindings(pointer: string, steps: Quantiles, min = -Infinity, max = Infinity): Finding[] {
  const findings: Finding[] = [];
  const [first, last] = [steps[0], steps.at(-1)];
  if (first?.[0] !== 0 || last?.[0] !== WHOLE) {
    findings.push(
      settingsError(
        'SETTINGS-QUANTILES-ENDS',
        pointer,
        ['分位应从 0 % 开始，到 100 % 结束', 'The steps must begin at 0 % and end at 100 %'],
        ['补上最小值（0 %）和最大值（100 %）', 'Add the least value (0 %) and the greatest (100 %)'],
      ),
    );
  }
  for (const [index, [share, value]] of steps.entries()) {
    const before = steps[index - 1];
    if (before && share <= before[0]) {
      findings.push(
        settingsError(
          'SETTINGS-QUANTILES-ORDER',
          `${pointer}/${index}/0`,
          [`${percent(share)} % 不大于前一步`, `${percent(share)} % is not above the step before`],
          ['各步的占比应逐步增大', 'Let the shares rise from step to step'],
        ),
      );
    }
    if (before && value < before[1]) {
      findings.push(
        settingsError(
          'SETTINGS-QUANTILES-ORDER',
          `${pointer}/${index}/1`,
          [`${value} 小于前一步的 ${before[1]}`, `${value} is less than ${before[1]} of the step before`],
          ['各步的数值不应减小', 'Let the values never fall from step to step'],
        ),
      );
    }
    if (value < min || value > max) {
      findings.push(
        settingsError(
          'SETTINGS-VALUE-OUT-OF-RANGE',
          `${pointer}/${index}/1`,
          [`${value} 超出 ${min} 至 ${max}`, `${value} is outside ${min} to ${max}`],
          [`填写 ${min} 至 ${max} 之间的整数`, `Give a whole number from ${min} to ${max}`],
        ),
      );
    }
  }
  return findings;
}

/** What is wrong with one distribution. */
export function cellFindings(cell: PlacedCell): Finding[] {
  switch (cell.kind) {
    case 'shares': {
      const codes = Object.keys(cell.value);
      return sumFinding(
        cell.pointer,
        codes.map((code) => cell.value[code] ?? 0),
        (shares) => Object.fromEntries(codes.map((code, index) => [code, shares[index] ?? 0])),
      );
    }
    case 'counts':
      return sumFinding(cell.pointer, cell.value, (shares) => shares);
    case 'quantiles':
      return quantileFindings(cell.pointer, cell.value, cell.min, cell.max);
    case 'share':
      return [];
  }
}
