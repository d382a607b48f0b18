import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../../data-provider';
import type { Version } from '../../versions/version';
import { sceneRulesOf } from './scene-rules';

/** A published version with its document; it never changes. */
export function useVersion(id: string | null) {
  return useQuery({
    queryKey: ['version', id],
    queryFn: ({ signal }) => request<Version>(`versions/${encodeURIComponent(id ?? '')}`, { signal }),
    enabled: id !== null,
    staleTime: Infinity,
  });
}

/** The rules of a scene in a version, worked out once. */
export function useSceneRules(version: Version | undefined, sceneId: string | null) {
  return useMemo(() => {
    if (!version || sceneId === null) return null;
    const included = version.included.map(({ document }) => document);
    return sceneRulesOf(version.document, included, sceneId);
  }, [version, sceneId]);
}
