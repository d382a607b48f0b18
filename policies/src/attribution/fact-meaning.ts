import type { FactType } from '../model/fact.js';

type Enumeration = Extract<FactType, { kind: 'enumeration' }>;
type Records = Extract<FactType, { kind: 'records' }>;

/** Whether B only adds options, and those of A keep their order. */
function extendsOptions(a: Enumeration, b: Enumeration): boolean {
  const codes = new Set(a.codes.map(({ code }) => code));
  const kept = b.codes.filter(({ code }) => codes.has(code)).map(({ code }) => code);
  return a.ordered === b.ordered && kept.join() === a.codes.map(({ code }) => code).join();
}

function extendsRecords(a: Records, b: Records): boolean {
  return (
    a.fields.length === b.fields.length &&
    a.fields.every(({ id, optional, type }, index) => {
      const other = b.fields[index];
      return other?.id === id && other.optional === optional && meansTheSame(type, other.type);
    })
  );
}

/**
 * Whether every rule over a fact means the same under both declarations: they differ in range or words only, or B lists more options.
 * A rule that this takes for the same and that cannot be read over the other type is found when the mix is compiled.
 */
export function meansTheSame(a: FactType, b: FactType): boolean {
  if (a.kind === 'enumeration') return b.kind === 'enumeration' && extendsOptions(a, b);
  if (a.kind === 'records') return b.kind === 'records' && extendsRecords(a, b);
  if (a.kind === 'decimal') return b.kind === 'decimal' && a.places === b.places;
  return a.kind === b.kind;
}
