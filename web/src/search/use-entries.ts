import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useResourceDefinitions, useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { allRows, firstRows } from '../data-provider';
import type { FactRow } from '../facts/fact-row';
import { type Bilingual, useText } from '../i18n';
import { navigationFor } from '../layout/navigation-items';
import { type Entry, entry } from './entry';

interface DocumentRow {
  readonly id: string;
  readonly policyId: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly revision?: number;
  readonly number?: number;
}

interface NamedRow {
  readonly id: string;
  readonly name?: string;
  readonly title?: string;
}

const MOST = 200;

/** How long an answer serves the search before it is asked for again, in milliseconds. */
const FRESH = 60_000;

/**
 * Everything this person can find: pages, drafts, versions, indicators and facts, populations, scenes. Asked for when the
 * search is first opened; a list that cannot be had is missing from it, and counted in `missing`.
 */
export function useEntries(open: boolean): { entries: Entry[]; pending: boolean; missing: number } {
  const { role } = useMe();
  const text = useText();
  const translate = useTranslate();
  const resources = useResourceDefinitions();
  const ask = <Row>(resource: string, fetch: (signal: AbortSignal) => Promise<Row[]>) => ({
    queryKey: ['search', resource],
    queryFn: ({ signal }: { signal: AbortSignal }) => fetch(signal),
    enabled: open && may(role, 'list', resource),
    staleTime: FRESH,
  });
  const first = <Row>(resource: string) =>
    ask(resource, async (signal) => (await firstRows<Row>(resource, MOST, signal)).data);
  const [drafts, versions, facts, populations, scenes] = useQueries({
    queries: [
      first<DocumentRow>('policies'),
      first<DocumentRow>('versions'),
      ask('facts', (signal) => allRows<FactRow>('facts', signal)),
      first<NamedRow>('populations'),
      first<NamedRow>('scenes'),
    ],
  });

  const pages = useMemo(
    () =>
      navigationFor(role, (name) => resources[name]?.hasList ?? false).map(({ name, path }) =>
        entry({ kind: 'page', key: name, title: translate(`layout.navigation.${name}`), note: '', to: path }, name),
      ),
    [resources, role, translate],
  );
  const entries = useMemo(
    () => [
      ...pages,
      ...(drafts.data ?? []).map(({ id, title, policyId, version, revision }) =>
        entry(
          {
            kind: 'draft',
            key: id,
            title: text(title),
            note: `r${revision ?? ''}`,
            to: `/policies/${encodeURIComponent(id)}`,
          },
          title.zh,
          title.en,
          policyId,
          version,
        ),
      ),
      ...(versions.data ?? []).map(({ id, title, policyId, version, number }) =>
        entry(
          {
            kind: 'version',
            key: id,
            title: text(title),
            note: `v${number ?? ''}`,
            to: `/versions/${encodeURIComponent(id)}/show`,
          },
          title.zh,
          title.en,
          policyId,
          version,
        ),
      ),
      ...indicatorEntries(facts.data ?? [], text),
      ...(facts.data ?? []).map(({ id, label }) =>
        entry(
          { kind: 'fact', key: id, title: text(label), note: id, to: `/facts?q=${encodeURIComponent(id)}` },
          label.zh,
          label.en,
        ),
      ),
      ...(populations.data ?? []).map(({ id, name = '' }) =>
        entry({
          kind: 'population',
          key: id,
          title: name,
          note: '',
          to: `/populations/${encodeURIComponent(id)}/show`,
        }),
      ),
      ...(scenes.data ?? []).map(({ id, title = '' }) =>
        entry({ kind: 'scene', key: id, title, note: '', to: `/scenes/${encodeURIComponent(id)}/show` }),
      ),
    ],
    [pages, drafts.data, versions.data, facts.data, populations.data, scenes.data, text],
  );
  const asked = [drafts, versions, facts, populations, scenes];
  return {
    entries,
    pending: asked.some(({ isFetching, data }) => isFetching && data === undefined),
    missing: asked.filter(({ error }) => error !== null).length,
  };
}

/** The indicators that read facts, each once a draft or version. */
function indicatorEntries(facts: readonly FactRow[], text: (title: Bilingual) => string): Entry[] {
  const found = new Map<string, Entry>();
  for (const fact of facts) {
    for (const use of fact.usedBy) {
      for (const node of use.nodes) {
        const key = `${use.id} ${node.id}`;
        const page = use.kind === 'draft' ? `/policies/${use.id}` : `/versions/${use.id}/show`;
        const to = `${page}?node=${encodeURIComponent(node.id)}`;
        if (!found.has(key)) {
          found.set(
            key,
            entry(
              { kind: 'indicator', key, title: text(node.title), note: text(use.title), to },
              node.title.zh,
              node.title.en,
              node.id,
            ),
          );
        }
      }
    }
  }
  return [...found.values()];
}
