import type { ShowText } from '../../i18n';
import type { ColumnUse, ImportFact } from './population-import';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Something that a column can be. */
export interface ColumnChoice {
  /** Names the use without the meanings of its values. */
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly use: ColumnUse;
}

/** Records of a list that columns of their own are offered for. */
const RECORDS = 10;

const ROLES: readonly ColumnUse[] = [
  { use: 'drop' },
  { use: 'person', as: 'pseudonym' },
  { use: 'person', as: 'keep' },
  { use: 'household', as: 'pseudonym' },
  { use: 'household', as: 'keep' },
  { use: 'spouse', as: 'pseudonym' },
  { use: 'spouse', as: 'keep' },
  { use: 'scene' },
  { use: 'pool' },
];

/** Names a use without the meanings of its values: two columns of one key would be the same thing. */
export function keyOfUse(use: ColumnUse): string {
  switch (use.use) {
    case 'fact':
    case 'list':
      return `${use.use} ${use.fact}`;
    case 'field':
      return `field ${use.fact} ${use.record} ${use.field}`;
    case 'person':
    case 'household':
    case 'spouse':
      return `${use.use} ${use.as}`;
    default:
      return use.use;
  }
}

/** Everything that a column can be under a dictionary, in the order in which it is offered. */
export function columnChoices(facts: readonly ImportFact[], text: ShowText, translate: Translate): ColumnChoice[] {
  const choice = (use: ColumnUse, group: string, label: string): ColumnChoice => ({
    key: keyOfUse(use),
    group,
    label,
    use,
  });
  const roles = ROLES.map((use) => {
    const name = 'as' in use ? `${use.use}.${use.as}` : use.use;
    return choice(use, translate('imports.use.roles'), translate(`imports.use.${name}`));
  });
  const scalar = facts
    .filter(({ type }) => type.kind !== 'records')
    .map(({ id, label }) => choice({ use: 'fact', fact: id, values: {} }, translate('imports.use.facts'), text(label)));
  const lists = facts.flatMap(({ id, label, type }) => {
    if (type.kind !== 'records') return [];
    const group = text(label);
    const whole = choice({ use: 'list', fact: id }, group, translate('imports.use.list', { fact: group }));
    const fields = Array.from({ length: Math.min(type.most, RECORDS) }, (_, index) => index + 1).flatMap((record) =>
      type.fields.map((field) =>
        choice(
          { use: 'field', fact: id, field: field.id, record, values: {} },
          group,
          translate('imports.use.field', { record, field: text(field.label) }),
        ),
      ),
    );
    return [whole, ...fields];
  });
  return [...roles, ...scalar, ...lists];
}

/** The meanings that values of a column were given by hand. */
export function meaningsOf(use: ColumnUse): Readonly<Record<string, string | null>> {
  return 'values' in use ? use.values : {};
}
