import type { Bilingual } from '../findings/finding.js';
import type { Expression } from '../logic/expression.js';
import type { RoundRules, SceneRules } from '../logic/read-scene.js';
import type { OrderingKey, Scene } from '../model/scene.js';
import type { Text } from '../model/text.js';
import type { SceneVeto } from '../model/verdict.js';
import { CLOCK_WORDS, CLOCKS, SCHEME, SERVICE_WORDS, TIE_WORDS } from '../text/language/scheme-words.js';
import { say, text, type Tokens, word } from '../text/language/token.js';
import { readBackRule } from '../text/readback/read-back.js';
import {
  eligibilityTokens,
  householdTokens,
  itemsTokens,
  keyTokens,
  sceneFormulaTokens,
} from '../text/readback/scene.js';
import { readBackSceneVeto } from '../text/readback/verdict.js';
import { type AnnexLine, type AnnexText, below, type Place } from './annex.js';
import { conditionText, verdictNotes } from './exclusion.js';
import { note, notesOf, same } from './notes.js';
import { amount, titled, told } from './pieces.js';
import type { UnnumberedArticle } from './number-articles.js';
import type { AnnexSource } from './source.js';
import { ANNEX } from './words.js';

/** A line of a scene: its heading, and what it says. */
function line(heading: Bilingual, said: AnnexText): AnnexLine {
  return { kind: 'sentence', text: [...told(word(heading), word(SCHEME.colon)), ...said] };
}

/** The lines of one scene. */
class SceneWriter {
  constructor(
    private readonly rules: SceneRules,
    private readonly place: Place,
    private readonly source: AnnexSource,
  ) {}

  private said(tokens: Tokens, path: string): AnnexText {
    return this.source.words.pieces(tokens, below(this.place, path));
  }

  /** What stands at `path` in the scene, before what is said of it. */
  private named(item: { readonly id: string; readonly title: Text }, path: string): AnnexText {
    return [titled(item, below(this.place, path)), ...told(word(SCHEME.colon))];
  }

  private number(value: number | null, path: string, unit: Bilingual): AnnexText {
    return [amount(value, below(this.place, path), 'whole'), ...(value === null ? [] : told(word(unit)))];
  }

  private key(key: OrderingKey, rule: Expression | null, path: string): AnnexText {
    const { names } = this.source;
    return [...this.named(key, path), ...this.said(keyTokens(key, rule, names), `${path}/rule`)];
  }

  private keys(keys: readonly OrderingKey[], read: ReadonlyMap<string, Expression | null>, path: string): AnnexLine[] {
    return keys.flatMap((key, index) => [
      line(SCHEME.keysTitle, this.key(key, read.get(key.id) ?? null, `${path}/${index}`)),
      ...notesOf(key, this.source.policy.document),
    ]);
  }

  private veto(veto: SceneVeto, index: number): AnnexLine[] {
    const tokens = readBackSceneVeto(veto, this.rules.vetoes.get(veto.id) ?? null, this.source.names);
    const said = conditionText(veto, tokens, below(this.place, `/vetoes/${index}`), this.source);
    return [
      line(SCHEME.sceneVetoTitle, [...this.named(veto, `/vetoes/${index}`), ...said]),
      ...verdictNotes(veto, this.source),
    ];
  }

  private threshold({ threshold }: Scene): AnnexLine {
    if (threshold === undefined) return line(SCHEME.thresholdTitle, told(word(SCHEME.noThreshold)));
    const value = amount(threshold, below(this.place, '/threshold'), 'points');
    const said = threshold === null ? [value] : [...told(word(SCHEME.atLeast)), value, ...told(word(ANNEX.point))];
    return line(SCHEME.thresholdTitle, said);
  }

  private round({ round, eligibility, keys }: RoundRules, index: number, count: number): AnnexLine[] {
    const path = `/rounds/${index}`;
    const unit = index === count - 1 ? SCHEME.restOfPlaces : SCHEME.percentOfPlaces;
    const share = [
      ...(round.share === null ? told(word(SCHEME.sharePending)) : []),
      ...this.number(round.share, `${path}/share`, unit),
    ];
    const open = round.eligibility === null ? word(SCHEME.pending) : say('ruleInvalid');
    const who =
      round.eligibility === undefined
        ? told(word(SCHEME.roundEveryone))
        : [
            ...told(word(SCHEME.roundFor)),
            ...this.said(eligibility ? readBackRule(eligibility, this.source.names) : [open], `${path}/eligibility`),
            ...told(word(SCHEME.roundMay)),
          ];
    const carried = index === 0 ? [] : told(word(SCHEME.carriedOver));
    const said = [...this.named(round, path), ...share, ...carried, ...who];
    return [line(SCHEME.roundTitle, said), ...this.keys(round.keys ?? [], keys, `${path}/keys`)];
  }

  private clocks({ clocks }: Scene): AnnexLine[] {
    return CLOCKS.flatMap((name): AnnexLine[] => {
      const days = clocks[name];
      if (days === undefined) return [];
      const { title, least } = CLOCK_WORDS[name];
      const bound = days === null ? [] : told(word(least ? SCHEME.workingDaysLeast : SCHEME.workingDaysMost));
      const length = this.number(days, `/clocks/${name}`, SCHEME.workingDays);
      return [line(SCHEME.clocksTitle, [...told(word(title)), ...bound, ...length])];
    });
  }

  private places(quota: number | null | undefined, path: string): AnnexText {
    return quota == null ? told(word(SCHEME.placesNamedYearly)) : this.number(quota, path, SCHEME.places);
  }

  private quotas({ pools, quota }: Scene): AnnexLine[] {
    if (pools.length === 0) return [line(SCHEME.quotaTitle, this.places(quota, '/quota'))];
    return pools.map((pool, index) =>
      line(SCHEME.quotaTitle, [
        ...this.named(pool, `/pools/${index}`),
        ...this.places(pool.quota, `/pools/${index}/quota`),
      ]),
    );
  }

  lines(): AnnexLine[] {
    const { scene, eligibility, formula, household, keys, rounds } = this.rules;
    const { names, policy } = this.source;
    const { document } = policy;
    const department = document.departments.find(({ id }) => id === scene.department);
    const counted =
      scene.formula === undefined
        ? told(...itemsTokens(scene, names))
        : this.said(sceneFormulaTokens(scene, formula, names), '/formula');
    return [
      line(ANNEX.service, told(word(SERVICE_WORDS[scene.service]))),
      ...(department ? [line(ANNEX.department, told(text(department.title)))] : []),
      line(SCHEME.eligibilityTitle, this.said(eligibilityTokens(scene, eligibility, names), '/eligibility')),
      ...(scene.vetoes ?? []).flatMap((veto, index) => this.veto(veto, index)),
      line(SCHEME.itemsTitle, counted),
      this.threshold(scene),
      line(SCHEME.rankingTitle, told(word(scene.ranked ? SCHEME.ranked : SCHEME.unranked))),
      ...this.keys(scene.keys, keys, '/keys'),
      ...rounds.flatMap((round, index) => this.round(round, index, rounds.length)),
      line(SCHEME.householdTitle, this.said(householdTokens(scene.household, household, names), '/household/formula')),
      ...(scene.ranked ? [line(SCHEME.tieTitle, told(word(TIE_WORDS[scene.tieAtLine])))] : []),
      ...(scene.lotterySeed === undefined ? [] : [note(word(ANNEX.seed), same(scene.lotterySeed))]),
      ...this.clocks(scene),
      ...this.quotas(scene),
      ...notesOf(scene, document),
    ];
  }
}

/** 积分应用场景与排序: an article for each scene. */
export function sceneArticles(source: AnnexSource): UnnumberedArticle[] {
  const { scenes } = source.policy.document;
  return scenes.flatMap((scene, index): UnnumberedArticle[] => {
    const rules = source.rules.scenes.get(scene.id);
    const place: Place = { at: `/scenes/${index}`, own: `/scenes/${index}` };
    if (!rules) return [];
    return [
      {
        id: `scene-${scene.id}`,
        heading: [titled(scene, place)],
        lines: new SceneWriter(rules, place, source).lines(),
        subject: { kind: 'scene', id: scene.id },
        place,
      },
    ];
  });
}
