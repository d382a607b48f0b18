import type { FactRow } from './fact-row';

/** The facts whose code, label, department, database or users contain every word that was typed. */
export function searchFacts(facts: readonly FactRow[], typed: string): FactRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...facts];
  return facts.filter((fact) => {
    const text = textOf(fact);
    return words.every((word) => text.includes(word));
  });
}

function textOf({ id, label, unit, department, database, usedBy }: FactRow): string {
  const used = usedBy.flatMap(({ policyId, title, nodes }) => [
    policyId,
    title.zh,
    title.en,
    ...nodes.flatMap((node) => [node.id, node.title.zh, node.title.en]),
  ]);
  return [id, label.zh, label.en, unit?.zh, unit?.en, department?.zh, department?.en, database, ...used]
    .filter(Boolean)
    .join('\n')
    .toLowerCase();
}
