import { type PolicyDocument, type PolicyLibrary } from '@jifen/policies';

/** A library over documents by content hash. */
export function libraryIn(documents: ReadonlyMap<string, PolicyDocument>): PolicyLibrary {
  return ({ hash, policy, version }) => {
    const found = documents.get(hash);
    return found?.id === policy && found.version === version ? found : undefined;
  };
}
