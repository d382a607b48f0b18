import type { Finding } from '../../findings/finding.js';
import { bandOf } from '../../logic/band.js';
import type { Axis, Expression } from '../../logic/expression.js';
import { Judge } from '../analysis/judge.js';
import type { RuleAnalysis } from '../analysis/rule-analysis.js';
import { outsideBodies } from '../analysis/tier-chains.js';
import { operandPointer } from '../analysis/written-choice.js';
import { titled } from '../finding-words.js';
import type { RuleCheck } from '../rule-check.js';

type Lookup = Extract<Expression, { kind: 'lookup' }>;

/** Where the key of a row or column of a table is written. */
function keyPointer({ rule }: RuleAnalysis, { axes, at }: Lookup, axis: number, index: number): string {
  if (axes.length === 1) return operandPointer(rule, at, 1, index, 0);
  return axis === 0 ? operandPointer(rule, at, 3, index, 0) : operandPointer(rule, at, 2, index);
}

/** Bands that no value of the subject falls into. */
function emptyBands(analysis: RuleAnalysis, axis: Axis): number[] {
  if (axis.kind !== 'bands') return [];
  const span = new Judge(analysis.space, analysis.space.everybody).span(axis.subject);
  if (span.kind === 'unknown') return [];
  const first = bandOf(axis.bounds, axis.test, span.lo);
  const last = bandOf(axis.bounds, axis.test, span.hi);
  return [...axis.bounds.keys()].filter((band) => band < first || band > last);
}

/** Codes that usually stand for people whom a table is not about. */
const FOR_OTHERS = /^(none|no|others?|unknown)$/;

/** Options that a table leaves out although it names nearly all. Of ordered options a fall of the points says more. */
function leftOut(axis: Axis): string[] {
  if (axis.kind !== 'codes' || axis.subject.type.ordered) return [];
  const { codes } = axis.subject.type;
  const named = new Set(axis.groups.flat());
  const missing = codes.filter((code, index) => !named.has(index) && !FOR_OTHERS.test(code));
  return 4 * missing.length <= codes.length ? missing : [];
}

/** Rows and columns of tables that nobody comes to, and options that a table leaves out though it names nearly all of them. */
export const tableRows: RuleCheck = (analysis) => {
  const { rule } = analysis;
  const title = titled(rule.title);
  return [...outsideBodies(rule.expression)].flatMap((part): Finding[] => {
    if (part.kind !== 'lookup') return [];
    return part.axes.flatMap((axis, position): Finding[] => {
      const missing = leftOut(axis);
      return [
        ...emptyBands(analysis, axis).map((band): Finding => ({
          code: 'TIER-UNREACHABLE',
          severity: 'warning',
          pointer: keyPointer(analysis, part, position, band),
          message: {
            zh: `「${title.zh}」的表格第 ${band + 1} ${position === 0 ? '行' : '列'}没有人能够达到`,
            en: `Nobody can come to ${position === 0 ? 'row' : 'column'} ${band + 1} of the table of "${title.en}"`,
          },
          remedy: {
            zh: '界限超出了数据项的取值范围：改正界限或范围',
            en: 'The bound lies outside the range of the fact: correct the bound or the range',
          },
        })),
        ...(missing.length === 0
          ? []
          : [
              {
                code: 'TABLE-OPTION-MISSING',
                severity: 'info' as const,
                pointer: rule.pointerOf(part.at),
                message: {
                  zh: `「${title.zh}」的表格没有写选项 ${missing.join('、')}，按其余计`,
                  en: `The table of "${title.en}" leaves out ${missing.join(', ')}, which count as all others`,
                },
                remedy: {
                  zh: '补上这些选项，或确认它们按其余计',
                  en: 'Add them, or confirm that they count as all others',
                },
              },
            ]),
      ];
    });
  });
};
