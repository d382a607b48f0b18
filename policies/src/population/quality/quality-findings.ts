import type { Bilingual, Finding, Severity } from '../../findings/finding.js';
import { pointerToken } from '../../findings/json-pointer.js';
import type { FactQuality, QualityFact, QualityReport } from './quality-report.js';

/** Shares, in percent, from which on something is worth a look. */
const FROM_PERCENT = { unknown: 20, atLimit: 1 } as const;

/** Fewest persons of which a constant or a limit says anything. */
const FEWEST = 30;

/** Most persons that usually live in one household here: a couple. */
const LARGEST_HOUSEHOLD = 2;

/** Fewest facts by which persons are told apart. */
const TELLING_FACTS = 10;

/** Days that systems write where they know none. */
const PLACEHOLDERS = new Set(['1900-01-01', '1970-01-01', '1980-01-01', '2000-01-01', '9999-12-31']);

type Report = Omit<QualityReport, 'findings'>;

function finding(
  code: string,
  severity: Severity,
  pointer: string,
  [zh, en]: readonly [string, string],
  [remedyZh, remedyEn]: readonly [string, string],
): Finding {
  return { code, severity, pointer, message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } };
}

/** A value in words; codes stay as they are. */
function written(value: string | number | boolean): Bilingual {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  return { zh: String(value), en: String(value) };
}

const ASK: readonly [string, string] = ['向提供数据的部门核实', 'Ask the department that supplies it'];

function factFindings(quality: FactQuality, { label, type }: QualityFact, pointer: string, persons: number): Finding[] {
  const [zh, en] = [label.zh, label.en ?? label.zh];
  const { known, unknown, collected, outOfRange, wrongType, common, distinct, atMost } = quality;
  if (!collected) {
    return [
      finding(
        'QUALITY-NOT-COLLECTED',
        'info',
        pointer,
        [`没有采集「${zh}」`, `"${en}" was not collected`],
        ['使用它的政策不能在此人群上模拟', 'Policies that use it cannot be simulated on this population'],
      ),
    ];
  }
  const findings: Finding[] = [];
  if (wrongType + outOfRange > 0) {
    findings.push(
      finding(
        'QUALITY-OUT-OF-RANGE',
        'error',
        pointer,
        [
          `「${zh}」有 ${outOfRange} 人超出范围，${wrongType} 人类型不符`,
          `"${en}": ${outOfRange} out of range, ${wrongType} not of the type`,
        ],
        ['改正这些值，或改正数据字典的范围', 'Correct these values, or the range in the dictionary'],
      ),
    );
  }
  if (known === 0 && persons > 0) {
    findings.push(
      finding(
        'QUALITY-ALL-UNKNOWN',
        'warning',
        pointer,
        [`「${zh}」一律未取得`, `"${en}" is unknown for everybody`],
        ASK,
      ),
    );
  } else if (unknown * 100 >= persons * FROM_PERCENT.unknown) {
    findings.push(
      finding(
        'QUALITY-MANY-UNKNOWN',
        'warning',
        pointer,
        [`「${zh}」有 ${unknown} 人未取得`, `"${en}" is unknown for ${unknown} persons`],
        ASK,
      ),
    );
  }
  if (known >= FEWEST && distinct === 1 && common) {
    findings.push(
      finding(
        'QUALITY-CONSTANT',
        // That nobody has what is rare is no surprise.
        common.value === false || common.value === 0 ? 'info' : 'warning',
        pointer,
        [
          `「${zh}」人人相同：${written(common.value).zh}`,
          `"${en}" is the same for everybody: ${written(common.value).en}`,
        ],
        ['核实它是否真的采集过', 'Find out whether it was really collected'],
      ),
    );
  } else if (
    type.kind === 'date' &&
    common &&
    PLACEHOLDERS.has(String(common.value)) &&
    common.persons * 100 >= known
  ) {
    findings.push(
      finding(
        'QUALITY-PLACEHOLDER',
        'warning',
        pointer,
        [
          `「${zh}」最常见的是 ${String(common.value)}（${common.persons} 人），像是占位的日期`,
          `"${en}" is most often ${String(common.value)} (${common.persons} persons), which looks like a placeholder`,
        ],
        ['不知道的日期应留空', 'Leave a day empty that is not known'],
      ),
    );
  }
  const isNumber = type.kind === 'integer' || type.kind === 'decimal';
  if (isNumber && known >= FEWEST && distinct > 1 && atMost * 100 >= known * FROM_PERCENT.atLimit) {
    findings.push(
      finding(
        'QUALITY-AT-LIMIT',
        'warning',
        pointer,
        [`「${zh}」有 ${atMost} 人正好是上限`, `"${en}" is exactly at its upper limit for ${atMost} persons`],
        ['核实上限是否截断了数据', 'Find out whether the limit cut the values off'],
      ),
    );
  }
  return findings;
}

function householdFindings({ households, applications, duplicates, facts }: Report): Finding[] {
  const findings: Finding[] = [];
  const large = households.sizes
    .filter(({ size }) => size > LARGEST_HOUSEHOLD)
    .reduce((sum, entry) => sum + entry.households, 0);
  if (large > 0) {
    findings.push(
      finding(
        'QUALITY-LARGE-HOUSEHOLDS',
        'warning',
        '/households',
        [`${large} 户超过 ${LARGEST_HOUSEHOLD} 人`, `${large} households have more than ${LARGEST_HOUSEHOLD} persons`],
        ['一户只应是一人或一对夫妻', 'A household is one person or a couple'],
      ),
    );
  }
  const { acrossHouseholds, unknownApplicants } = applications;
  if (acrossHouseholds > 0) {
    findings.push(
      finding(
        'QUALITY-ACROSS-HOUSEHOLDS',
        'warning',
        '/applications',
        [
          `${acrossHouseholds} 份申请的申请人不在同一户`,
          `The applicants of ${acrossHouseholds} applications are of different households`,
        ],
        ['核实户编号', 'Check the household ids'],
      ),
    );
  }
  if (unknownApplicants > 0) {
    findings.push(
      finding(
        'QUALITY-UNKNOWN-APPLICANTS',
        'error',
        '/applications',
        [
          `${unknownApplicants} 份申请的申请人不在人群里`,
          `${unknownApplicants} applications name persons that are not there`,
        ],
        ['改正申请人编号', 'Correct the ids of the applicants'],
      ),
    );
  }
  if (duplicates.persons > 0 && facts.filter(({ collected }) => collected).length >= TELLING_FACTS) {
    findings.push(
      finding(
        'QUALITY-DUPLICATES',
        'warning',
        '/duplicates',
        [
          `${duplicates.persons} 人的全部数据项与另一人相同`,
          `${duplicates.persons} persons have all facts in common with another`,
        ],
        ['核实是否重复导入', 'Find out whether they were imported twice'],
      ),
    );
  }
  return findings;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What of a report is worth a look, worst first. */
export function qualityFindings(report: Report, dictionary: readonly QualityFact[]): Finding[] {
  const byId = new Map(dictionary.map((fact) => [fact.id, fact]));
  const findings = [
    ...report.facts.flatMap((quality) => {
      const fact = byId.get(quality.id);
      return fact ? factFindings(quality, fact, `/facts${pointerToken(quality.id)}`, report.persons) : [];
    }),
    ...householdFindings(report),
    ...report.implausible
      .filter(({ persons }) => persons > 0)
      .map(({ id, title, persons }) =>
        finding(
          'QUALITY-IMPLAUSIBLE',
          'warning',
          `/implausible${pointerToken(id)}`,
          [`${title.zh}：${persons} 人`, `${title.en}: ${persons} persons`],
          ASK,
        ),
      ),
  ];
  return findings.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}
