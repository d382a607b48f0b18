import {
  type Finding,
  hasErrors,
  rankScene,
  type Scene,
  type SceneDates,
  type SceneRound,
  sceneSchedule,
  type SceneSchedule,
} from '@jifen/policies';
import { ProblemError } from '../problems/problem-error.js';
import { type LoadedVersion } from '../versions/version-store.js';

/** A round whose places and dates are in order. Findings are warnings and notes. */
export interface CheckedRound {
  readonly scene: Scene;
  readonly schedule: SceneSchedule;
  readonly findings: readonly Finding[];
}

/**
 * Checks a round against the scene as its version states it: places by quota or pool, periods in working days.
 *
 * @throws {ProblemError} `SCENE-INVALID`; `CALENDAR-NOT-PUBLISHED` where only the calendar is in the way
 */
export function checkRound(
  { policy, document, version }: LoadedVersion,
  sceneId: string,
  places: SceneRound,
  dates: SceneDates,
): CheckedRound {
  const rules = policy.rules.scenes.get(sceneId);
  if (!rules) throw new ProblemError('SCENE-INVALID', { pointer: '/sceneId', findings: [unknownScene(sceneId)] });
  const { schedule, findings: dated } = sceneSchedule(rules.scene.clocks, dates);
  // Without applications, a ranking finds what is wrong with the places and the rules.
  const { findings: placed } = rankScene(policy, rules, places, [], dates.applicationTo);
  const findings = [...dated, ...placed.map(inRequest), ...forceFindings(version, document.effective.to, dates)];
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (hasErrors(findings)) {
    const onlyCalendar = errors.every(({ code }) => code === 'CALENDAR-NOT-PUBLISHED');
    throw new ProblemError(onlyCalendar ? 'CALENDAR-NOT-PUBLISHED' : 'SCENE-INVALID', {
      detail: errors[0]?.message,
      pointer: errors[0]?.pointer,
      findings,
    });
  }
  return { scene: rules.scene, schedule, findings };
}

/** Places stand at the top of the request. */
function inRequest(finding: Finding): Finding {
  return { ...finding, pointer: finding.pointer.replace(/^\/round(?=\/)/, '') };
}

function forceFindings(
  { effectiveFrom, number }: LoadedVersion['version'],
  lastDay: string | undefined,
  { applicationTo }: SceneDates,
): Finding[] {
  if (applicationTo >= effectiveFrom && (lastDay === undefined || applicationTo <= lastDay)) return [];
  return [
    {
      code: 'SCENE-VERSION-NOT-IN-FORCE',
      severity: 'warning',
      pointer: '/versionId',
      message: {
        zh: `版本 v${number} 自 ${effectiveFrom} 起施行，申请截止日 ${applicationTo} 不在其施行期内`,
        en: `Version v${number} is in force from ${effectiveFrom}; the last day of applications, ${applicationTo}, is outside`,
      },
      remedy: { zh: '改用当日施行的版本，或调整日期', en: 'Use the version in force on that day, or move the dates' },
    },
  ];
}

function unknownScene(sceneId: string): Finding {
  return {
    code: 'SCENE-UNKNOWN',
    severity: 'error',
    pointer: '/sceneId',
    message: { zh: `该版本没有场景「${sceneId}」`, en: `The version has no scene "${sceneId}"` },
    remedy: { zh: '从该版本的场景中选择', en: 'Choose one of the version’s scenes' },
  };
}
