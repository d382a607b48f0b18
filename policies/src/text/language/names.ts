import type { Bilingual } from '../../findings/finding.js';
import type { PolicyDocument } from '../../model/policy-document.js';
import { type Fact, type FactType, SPOUSE_PREFIX } from '../../model/fact.js';
import type { Group, ScoreNode } from '../../model/score-node.js';
import type { Text } from '../../model/text.js';
import { LEXICON, OPENERS, OPTION_OPENERS } from './lexicon.js';
import { HOUSEHOLD_NAME_WORDS } from './scheme-words.js';
import { clashesInChinese, clashesInEnglish } from './clash.js';
import type { Token } from './token.js';

/** What readbacks need to know of a policy: its dictionary, and the titles of its nodes. */
export interface NamedThings {
  readonly facts: readonly Fact[];
  readonly score?: Group;
}

/** An option as the dictionary declares it. */
export interface Option {
  readonly code: string;
  readonly label: Text;
}

interface Label {
  readonly id: string;
  readonly label: Bilingual;
}

/** Names that the evaluation supplies. */
const RESERVED: Readonly<Record<string, Bilingual>> = {
  as_of: LEXICON.asOf,
  scene_points: LEXICON.scenePoints,
  other_scene_points: LEXICON.otherScenePoints,
  ...HOUSEHOLD_NAME_WORDS,
};

/** The fact that a name of a household formula stands for: the spouse's is declared once, for everybody. */
export function declaredName(id: string): string {
  return id.startsWith(SPOUSE_PREFIX) ? id.slice(SPOUSE_PREFIX.length) : id;
}

function bothLanguages({ zh, en }: Text): Bilingual {
  return { zh, en: en ?? zh };
}

/** In quotes; in others where the label has quotes of its own. A closing quote inside is doubled. */
export function quoted(label: string, id: string | undefined, language: 'zh' | 'en'): string {
  const [open, close] = !/[“”]/.test(label) ? '“”' : language === 'zh' ? '「」' : '‘’';
  const inner = label.replaceAll(close ?? '', `${close}${close}`);
  const suffix = id === undefined ? '' : language === 'zh' ? `（${id}）` : ` (${id})`;
  return `${open}${inner}${suffix}${close}`;
}

/** Those that stand more than once. */
function repeated(texts: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(texts.filter((text) => seen.size === seen.add(text).size));
}

/** How each label is shown: as it is, in quotes where it could be misread, with its id where another thing has the same label. */
function shownLabels(labels: readonly Label[], openers: readonly Bilingual[]): Map<string, Bilingual> {
  const show = (language: 'zh' | 'en'): ((label: Label) => string) => {
    const all = labels.map(({ label }) => label[language]);
    const twice = repeated(all);
    const starts = openers.map((opener) => opener[language]).filter((opener) => opener !== '');
    const clashes = (language === 'zh' ? clashesInChinese : clashesInEnglish)(all, starts);
    return ({ id, label }) => {
      const written = label[language];
      if (twice.has(written)) return quoted(written, id, language);
      return clashes.has(written) ? quoted(written, undefined, language) : written;
    };
  };
  const [zh, en] = [show('zh'), show('en')];
  return new Map(labels.map((label) => [label.id, { zh: zh(label), en: en(label) }]));
}

function* nodesBelow(node: ScoreNode): Generator<Exclude<ScoreNode, { kind: 'include' }>> {
  if (node.kind === 'include') return;
  yield node;
  if (node.kind === 'group') for (const child of node.children) yield* nodesBelow(child);
}

/** The names of a policy's facts, options and nodes, each shown so that no sentence can be misread. */
export class Names {
  private readonly facts: ReadonlyMap<string, Fact>;
  private readonly shownFacts: ReadonlyMap<string, Bilingual>;
  private readonly shownCodes = new Map<string, ReadonlyMap<string, Bilingual>>();
  private readonly titles = new Map<string, Bilingual>();
  private readonly twiceTitled: ReadonlySet<string>;

  constructor({ facts, score }: NamedThings) {
    this.facts = new Map(facts.map((fact) => [fact.id, fact]));
    this.shownFacts = shownLabels(
      facts.map(({ id, label }) => ({ id, label: bothLanguages(label) })),
      OPENERS,
    );
    if (score) for (const { id, title } of nodesBelow(score)) this.titles.set(id, bothLanguages(title));
    this.twiceTitled = repeated([...this.titles.values()].flatMap(({ zh, en }) => [`zh ${zh}`, `en ${en}`]));
  }

  /** Every fact of the dictionary. */
  declared(): readonly Fact[] {
    return [...this.facts.values()];
  }

  /** Ids of the nodes of the score tree. */
  titled(): readonly string[] {
    return [...this.titles.keys()];
  }

  /** The declaration of a fact; undefined for names that the evaluation supplies. */
  declaration(id: string): Fact | undefined {
    return this.facts.get(declaredName(id));
  }

  fact(id: string): Token {
    const reserved = RESERVED[id];
    if (reserved) return { kind: 'word', ...reserved };
    if (id.startsWith(SPOUSE_PREFIX)) return this.spouseFact(id);
    const label = this.facts.get(id)?.label ?? { zh: id };
    const both = bothLanguages(label);
    return { kind: 'fact', id, label: both, shown: this.shownFacts.get(id) ?? both };
  }

  /** A fact of the spouse, always in quotes. */
  private spouseFact(id: string): Token {
    const label = bothLanguages(this.declaration(id)?.label ?? { zh: id });
    const of = (language: 'zh' | 'en'): string => quoted(label[language], undefined, language);
    const shown = { zh: `配偶的${of('zh')}`, en: `the spouse’s ${of('en')}` };
    return { kind: 'fact', id, label: shown, shown };
  }

  /** A field of the records of a fact, always in quotes. */
  field(factId: string | undefined, field: string): Token {
    const type = factId === undefined ? undefined : this.facts.get(declaredName(factId))?.type;
    const fields = type?.kind === 'records' ? type.fields : [];
    const label = bothLanguages(fields.find(({ id }) => id === field)?.label ?? { zh: field });
    const show = (language: 'zh' | 'en'): string => {
      const alike = fields.filter((other) => bothLanguages(other.label)[language] === label[language]);
      return quoted(label[language], alike.length > 1 ? field : undefined, language);
    };
    return { kind: 'fact', id: field, label, shown: { zh: show('zh'), en: show('en') } };
  }

  /** The unit in which a fact is counted; undefined where it has none. */
  unit(id: string): Bilingual | undefined {
    const unit = this.facts.get(declaredName(id))?.unit;
    return unit && bothLanguages(unit);
  }

  /** The options of an enumerated fact, or of an enumerated field of its records; none where it has none. */
  options(factId: string, field?: string): readonly Option[] {
    const type: FactType | undefined = this.facts.get(declaredName(factId))?.type;
    const of = type?.kind === 'records' ? type.fields.find(({ id }) => id === field)?.type : type;
    return of?.kind === 'enumeration' ? of.codes : [];
  }

  /** An option of an enumerated fact, or of an enumerated field of its records. */
  code(factId: string, code: string, field?: string): Token {
    const codes = this.options(factId, field);
    const of = field === undefined ? factId : `${factId}.${field}`;
    let shown = this.shownCodes.get(of);
    if (!shown) {
      const labels = codes.map((option) => ({ id: option.code, label: bothLanguages(option.label) }));
      shown = shownLabels(labels, OPTION_OPENERS);
      this.shownCodes.set(of, shown);
    }
    const declared = codes.find((option) => option.code === code);
    const label = declared ? bothLanguages(declared.label) : { zh: code, en: code };
    const place = field === undefined ? { fact: factId } : { fact: factId, field };
    return { kind: 'code', ...place, id: code, label, shown: shown.get(code) ?? label };
  }

  /** A node of the score tree, always in quotes. */
  node(id: string): Token {
    const label = this.titles.get(id) ?? { zh: id, en: id };
    const show = (language: 'zh' | 'en'): string => {
      const twice = this.twiceTitled.has(`${language} ${label[language]}`);
      return quoted(label[language], twice ? id : undefined, language);
    };
    return { kind: 'node', id, label, shown: { zh: show('zh'), en: show('en') } };
  }
}

/** The names of a resolved policy document. */
export function namesOf(document: Pick<PolicyDocument, 'facts' | 'score'>): Names {
  return new Names(document);
}
