import type { PolicyDocument } from '@jifen/policies';
import { idsOf } from './document-ids';
import { ruleTextKey } from './rule-text-key';
import { sceneRuleIds } from './scenes/scene-rules';

/**
 * The texts, by {@link ruleTextKey}, of rules that the document still has. The text of a removed entry waits for an undo to bring the
 * entry back; until then it holds up nothing.
 */
export function liveTexts(
  texts: Readonly<Record<string, string>>,
  document: PolicyDocument,
): Readonly<Record<string, string>> {
  const keys = Object.keys(texts);
  if (keys.length === 0) return texts;
  const live = new Set([
    ...[...idsOf(document, 'node')].map(ruleTextKey),
    ...[...idsOf(document, 'veto')].map((id) => ruleTextKey(`/vetoes/${id}`)),
    ...[...idsOf(document, 'standing')].map((id) => ruleTextKey(`/standing/${id}`)),
    ...document.scenes.flatMap(sceneRuleIds).map(ruleTextKey),
  ]);
  return keys.every((key) => live.has(key))
    ? texts
    : Object.fromEntries(Object.entries(texts).filter(([key]) => live.has(key)));
}
