import type { Scene } from '@jifen/policies';
import { useState } from 'react';
import { useText } from '../../i18n';
import type { Version, VersionRow } from '../../versions/version';
import { useSceneRules, useVersion } from '../rules/use-scene-rules';
import { checkRound } from './check-round';
import type { PopulationRow } from './populations';
import { emptyRoundForm, type RoundForm } from './round-form';

interface Choices {
  readonly versions: readonly VersionRow[];
  readonly populations: readonly PopulationRow[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** The version that stands in until one is chosen: the one in force, else the newest. */
function usualVersion(versions: readonly VersionRow[]): string | null {
  return (versions.find(({ lifecycle }) => lifecycle === 'effective') ?? versions[0])?.id ?? null;
}

function sceneOf(version: Version | undefined, sceneId: string | null): Scene | null {
  const scenes = version?.document.scenes ?? [];
  return scenes.find(({ id }) => id === sceneId) ?? scenes[0] ?? null;
}

/** What is typed into the registration of a round, what stands in for what is not, and what is wrong with it. */
export function useRoundForm({ versions, populations, today }: Choices) {
  const text = useText();
  const [form, setForm] = useState(() => emptyRoundForm(today.slice(0, 4)));
  const versionId = form.versionId ?? usualVersion(versions);
  const version = useVersion(versionId);
  const scene = sceneOf(version.data, form.sceneId);
  const rules = useSceneRules(version.data, scene?.id ?? null);
  const title = form.title ?? (scene ? `${text(scene.title)} ${form.year}` : '');
  const populationId = form.populationId ?? populations[0]?.id ?? null;
  const checked = checkRound(form, { versionId, scene, title, populationId });
  const change = (part: Partial<RoundForm>) => setForm((before) => ({ ...before, ...part }));
  return {
    form,
    change,
    versionId,
    version,
    scene,
    rules,
    title,
    populationId,
    checked,
    chooseVersion: (id: string) => change({ versionId: id, sceneId: null, quota: null, pools: {} }),
    chooseScene: (id: string) => change({ sceneId: id, quota: null, pools: {} }),
  };
}

/** The registration while it is filled in. */
export type RoundDraft = ReturnType<typeof useRoundForm>;
