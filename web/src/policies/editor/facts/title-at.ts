import { type PolicyDocument, type Text, valueAt } from '@jifen/policies';

function nameOf(value: unknown): Text | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { title, label } = value as { readonly title?: Text; readonly label?: Text };
  return title ?? label;
}

/** What the place of a finding is called: the innermost entry, fact or scene around it that has a name; undefined for the document as a whole. */
export function titleAt(document: PolicyDocument, pointer: string): Text | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const name = nameOf(valueAt(document, at));
    if (name) return name;
  }
  return undefined;
}
