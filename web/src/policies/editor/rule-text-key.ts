/**
 * Under which name a text that is no JSON yet is kept: that of the row whose rule it is meant to become. A pointer would lead elsewhere
 * once the tree is rearranged.
 */
export function ruleTextKey(rowId: string): string {
  return rowId.startsWith('/') ? rowId : `/nodes/${rowId}`;
}
