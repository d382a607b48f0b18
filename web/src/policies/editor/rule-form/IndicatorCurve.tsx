import { memo, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { StepCurve, type StepCurveData } from '../../../charts';
import { useText } from '../../../i18n';
import type { SteadyEditor } from '../use-draft-editor';
import { type SavedPerson, shortName } from '../persons/use-saved-persons';
import { curveFact, curveOf, shownRange } from './indicator-curve';

interface IndicatorCurveProps {
  editor: SteadyEditor;
  nodeId: string;
  person: SavedPerson | null;
}

/** Points of the indicator as a function of the one fact that it reads, old and new, with the selected person on it. */
export const IndicatorCurve = memo(function IndicatorCurve({ editor, nodeId, person }: IndicatorCurveProps) {
  const translate = useTranslate();
  const text = useText();
  const { policy } = editor.lastGood;
  const base = editor.base?.policy ?? null;
  const data = useMemo((): StepCurveData | null => {
    const fact = policy && curveFact(policy, nodeId);
    if (!policy || !fact) return null;
    const facts = person?.facts ?? {};
    const asOf = person?.asOf ?? '2026-01-01';
    const current = curveOf(policy, nodeId, fact, facts, asOf);
    const old =
      base?.indexOf.has(nodeId) && base.facts.slotOf(fact.id) > 0 ? curveOf(base, nodeId, fact, facts, asOf) : [];
    const value = facts[fact.id];
    const own = typeof value === 'number' ? value : null;
    const declared = policy.resolved.document.facts.find(({ id }) => id === fact.id);
    return {
      fact: { label: text(declared?.label), unit: text(declared?.unit) },
      range: shownRange(fact, [current, old], own),
      current: { label: translate('drafting.curve.draft'), points: current, shape: 'steps' },
      ...(old.length > 0
        ? { old: { label: translate('drafting.curve.base'), points: old, shape: 'steps' as const } }
        : {}),
      ...(own !== null && person
        ? {
            person: {
              x: own,
              points: current.findLast(({ x }) => x <= own)?.points ?? 0,
              label: shortName(person.name),
            },
          }
        : {}),
    };
  }, [policy, base, nodeId, person, text, translate]);
  if (!data || data.current.points.length < 2) return null;
  return (
    <StepCurve
      embedded
      title={translate('drafting.curve.title', { fact: data.fact.label })}
      data={data}
      stale={editor.isStale}
    />
  );
});
