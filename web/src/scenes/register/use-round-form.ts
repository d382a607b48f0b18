import type { Scene } from '@jifen/policies';
import { useState } from 'react';
import { type Me, useMe } from '../../auth-provider';
import { useText } from '../../i18n';
import type { Version, VersionRow } from '../../versions/version';
import { useSceneRules, useVersion } from '../rules/use-scene-rules';
import { checkRound } from './check-round';
import { isInCharge } from './in-charge';
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

/** The chosen scene; before the choice the first one that the person may register. */
function sceneOf(version: Version | undefined, sceneId: string | null, me: Me): Scene | null {
  const scenes = version?.document.scenes ?? [];
  const usual = () => scenes.find((scene) => isInCharge(me, scene)) ?? scenes[0];
  return scenes.find(({ id }) => id === sceneId) ?? usual() ?? null;
}

/** What is typed into the registration of a round, what stands in for what is not, and what is wrong with it. */
export function useRoundForm({ versions, populations, today }: Choices) {
  const text = useText();
  const me = useMe();
  const [form, setForm] = useState(() => emptyRoundForm(today.slice(0, 4)));
  const versionId = form.versionId ?? usualVersion(versions);
  const version = useVersion(versionId);
  const scene = sceneOf(version.data, form.sceneId, me);
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
