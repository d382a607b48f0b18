import { formatCount, formatSignedPoints, meanHundredths } from '../numbers';

/** A stretch of a sentence; those about people who rise or fall carry the colour of it. */
export interface Segment {
  readonly text: string;
  readonly tone?: 'rise' | 'fall';
}

/** Places of a scene and who changes on them. */
export interface SceneFacts {
  readonly title: string;
  /** Null where places are not limited. */
  readonly places: number | null;
  /** Applications that lose their place from A to B. */
  readonly inOut: number;
  /** Applications that win one. */
  readonly outIn: number;
}

/** What the sentence of a comparison says; amounts in hundredths, counts in persons. */
export interface SentenceFacts {
  readonly a: string;
  readonly b: string;
  readonly persons: number;
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  /** Sum of all changes, B less A. */
  readonly deltaSum: number;
  readonly scene: SceneFacts | null;
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/**
 * The one sentence of a comparison: 「从「A」改为「B」，10,000 人中 7,308 人上升、2,087 人下降、605 人不变，人均 +10.21 分；「积分入学」的 120 个名额中
 * 23 个换人。」 Where nobody moves it says so instead of naming zeros.
 */
export function comparisonSentence(facts: SentenceFacts, translate: Translate): Segment[] {
  const { a, b, persons, winners, losers, unchanged, deltaSum, scene } = facts;
  const say = (key: string, options?: Record<string, unknown>) => translate(`comparisons.sentence.${key}`, options);
  const mean = meanHundredths(deltaSum, persons) ?? 0;
  const moved: Segment[] =
    winners === 0 && losers === 0
      ? [{ text: say('nobody') }]
      : [
          { text: say('rise', { count: formatCount(winners) }), tone: 'rise' },
          { text: say('and') },
          { text: say('fall', { count: formatCount(losers) }), tone: 'fall' },
          { text: say('same', { count: formatCount(unchanged), mean: formatSignedPoints(mean) }) },
        ];
  return [
    { text: say('from', { a, b, persons: formatCount(persons) }) },
    ...moved,
    { text: scene === null ? '' : scenePart(scene, say) },
    { text: say('end') },
  ].filter(({ text }) => text !== '');
}

/** What a comparison says of a scene: how many places change hands, or both directions where they differ. */
function scenePart(
  { title, places, inOut, outIn }: SceneFacts,
  say: (key: string, options?: Record<string, unknown>) => string,
): string {
  const of = places === null ? say('scene', { title }) : say('scenePlaces', { title, places: formatCount(places) });
  const change =
    inOut === outIn
      ? say(inOut === 0 ? 'noneChange' : 'change', { count: formatCount(inOut) })
      : say('changeBoth', { won: formatCount(outIn), lost: formatCount(inOut) });
  return of + change;
}
