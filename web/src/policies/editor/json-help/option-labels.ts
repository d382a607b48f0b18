import type { CodeType, Fact, Text } from '@jifen/policies';

/** An option with its label. */
interface Option {
  readonly code: string;
  readonly label: Text;
}

/** The options of a type with their labels, as the fact or field that has them declares them; none where nothing does. */
export function optionsOf({ codes }: CodeType, facts: readonly Fact[]): readonly Option[] {
  const wanted = codes.join('\n');
  const types = facts.flatMap(({ type }) =>
    type.kind === 'records' ? type.fields.map((field) => field.type) : [type],
  );
  for (const type of types) {
    if (type.kind === 'enumeration' && type.codes.map(({ code }) => code).join('\n') === wanted) return type.codes;
  }
  return [];
}
