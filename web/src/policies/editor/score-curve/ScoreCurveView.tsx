import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type CompiledPolicy, type ScoreCurve, readOff } from '@jifen/policies';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { BarTable, ScoreCurveChart, type ScoreCurveData } from '../../../charts';
import { useText } from '../../../i18n';
import { formatPoints, formatSignedPoints } from '../../../numbers';
import { FindingList } from '../../../problems';
import { cappedStretches } from './curve-rows';
import { optionsOf, shownAxis, valueText } from './curve-axis';
import { CurveTable, useCurveTable } from './CurveTable';
import type { PersonCurves } from './use-score-curve';

interface ScoreCurveViewProps {
  curves: PersonCurves;
  policy: CompiledPolicy;
  person: { readonly name: string; readonly asOf: string };
  /** Name of what the draft is compared with. */
  baseLabel: string | null;
}

/** One person's total along one fact: the picture, what the unknown fact would mean, and every stretch in numbers. */
export function ScoreCurveView({ curves, policy, person, baseLabel }: ScoreCurveViewProps) {
  const translate = useTranslate();
  const text = useText();
  const { fact, current, old, findings } = curves;
  const word = useCallback(
    (at: number) => {
      const yesNo: [string, string] = [translate('drafting.steps.yes'), translate('drafting.steps.no')];
      return current ? valueText(current, at, optionsOf(fact, text, yesNo)) : '';
    },
    [current, fact, text, translate],
  );
  const table = useCurveTable(current, policy, word);
  if (!current) return <FindingList findings={findings} />;
  const name = text(fact.label);
  const title = translate('drafting.steps.chart', { fact: name });
  const { kind } = current.measure;
  const note = [
    translate('drafting.steps.note', { date: person.asOf }),
    ...(kind === 'months' || kind === 'count' ? [translate(`drafting.steps.along.${kind}`)] : []),
    translate('drafting.steps.unknown', { points: formatPoints(current.unknown.points) }),
  ].join(' · ');
  const listed = kind === 'option' || kind === 'yes-no';
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {findings.length > 0 && <FindingList findings={findings} />}
      {listed ? (
        <Bars title={title} note={note} current={current} word={word} name={name} />
      ) : (
        <Line
          {...{ title, note, current, old, word, person, table, baseLabel, policy }}
          unit={text(fact.unit) || unitOf(current, translate)}
        />
      )}
      {current.breaks.length === 0 && !current.pieces.some(({ slope }) => slope !== 0) && (
        <Typography variant="body2">{translate('drafting.steps.flat')}</Typography>
      )}
      <CurveTable label={translate('drafting.steps.table')} table={table} />
    </Box>
  );
}

function unitOf({ measure }: ScoreCurve, translate: (key: string) => string): string {
  return measure.kind === 'months' || measure.kind === 'count' ? translate(`drafting.steps.unit.${measure.kind}`) : '';
}

interface BarsProps {
  title: string;
  note: string;
  current: ScoreCurve;
  word: (at: number) => string;
  name: string;
}

function Bars({ title, note, current, word, name }: BarsProps) {
  const translate = useTranslate();
  const rows = useMemo(
    () =>
      current.pieces.map(({ from, points }) => ({
        label: from === current.own.at ? `● ${word(from)}` : word(from),
        value: points,
        text: formatPoints(points),
      })),
    [current, word],
  );
  return (
    <BarTable
      embedded
      title={title}
      note={note}
      rows={rows}
      heads={{ label: name, value: translate('drafting.steps.score') }}
    />
  );
}

interface LineProps extends Omit<BarsProps, 'name'> {
  old: ScoreCurve | null;
  person: { readonly name: string };
  policy: CompiledPolicy;
  baseLabel: string | null;
  unit: string;
  table: ReturnType<typeof useCurveTable>;
}

function Line({ title, note, current, old, word, person, policy, baseLabel, unit, table }: LineProps) {
  const translate = useTranslate();
  const text = useText();
  const data = useMemo((): ScoreCurveData => {
    const titleOf = (id: string) => text(policy.nodes[policy.indexOf.get(id) ?? -1]?.node.title);
    const oldLabel = baseLabel ?? '';
    const draft = translate('drafting.steps.draft');
    const told = (label: string, points: number | null) =>
      points === null ? [] : [`${label}  ${formatPoints(points)} ${translate('charts.points')}`];
    return {
      axis: shownAxis(old ? [current, old] : [current], unit),
      current: { label: draft, stretches: current.pieces },
      ...(old ? { old: { label: oldLabel, stretches: old.pieces } } : {}),
      capped: cappedStretches(current),
      caps: current.breaks.flatMap(({ at, capsReached }) =>
        capsReached.slice(0, 1).map((id) => ({ at, label: translate('drafting.steps.cap', { node: titleOf(id) }) })),
      ),
      cliffs: current.cliffs.map(({ at, before, after }) => ({
        at,
        label: translate('drafting.steps.cliff', { value: word(at), change: formatSignedPoints(after - before) }),
      })),
      ...(current.own.at === null
        ? {}
        : {
            person: {
              at: current.own.at,
              points: current.own.points,
              label: translate('drafting.steps.person', {
                person: person.name,
                points: formatPoints(current.own.points),
              }),
            },
          }),
      tip: (value) => [
        word(value),
        ...(old ? told(oldLabel, readOff(old, value)) : []),
        ...told(draft, readOff(current, value)),
      ],
    };
  }, [current, old, word, person, policy, baseLabel, unit, text, translate]);
  return <ScoreCurveChart embedded title={title} note={note} data={data} table={table} />;
}
