import { explainPair, type PairExplanation, type Ranking } from '@jifen/policies';
import { useMemo, useState } from 'react';
import { findApplications, type Found } from './find-application';
import type { Rows } from './fold-rows';
import { type Chosen, togglePair } from './row-pair';

const NOTHING_OPENED: readonly Rows[] = [];

/** The two applications that the line parts, or cannot part: their order is what most readers ask about first. */
function atTheLine({ pools }: Ranking, pool: number): Chosen {
  const { cutOff, tie } = pools[pool] ?? {};
  if (tie?.method === 'stop') return tie.applications.slice(0, 2);
  return cutOff?.lastAdmitted && cutOff.firstRejected ? [cutOff.lastAdmitted, cutOff.firstRejected] : [];
}

/** What of a ranking is looked at: a pool, folds that were opened, two chosen rows, what is searched. */
export interface RankingView {
  readonly pool: number;
  readonly showPool: (pool: number) => void;
  readonly opened: readonly Rows[];
  readonly open: (rows: Rows) => void;
  readonly foldAll: () => void;
  readonly chosen: Chosen;
  readonly toggle: (applicationId: string) => void;
  readonly clear: () => void;
  /** The chosen rows, the upper one first; null unless there are two. */
  readonly pair: PairExplanation | null;
  readonly search: {
    readonly text: string;
    readonly hits: readonly Found[];
    /** Index among the hits. */
    readonly at: number;
    readonly hit: Found | null;
    readonly type: (text: string) => void;
    readonly next: () => void;
  };
}

export function useRankingView(ranking: Ranking): RankingView {
  const [pool, setPool] = useState(0);
  const [opened, setOpened] = useState(NOTHING_OPENED);
  const [chosen, choose] = useState(() => atTheLine(ranking, 0));
  const [searched, setSearched] = useState({ text: '', at: 0 });
  const hits = useMemo(() => findApplications(ranking, searched.text), [ranking, searched.text]);
  const hit = hits[searched.at] ?? null;

  const showPool = (next: number) => {
    if (next === pool) return;
    setPool(next);
    setOpened(NOTHING_OPENED);
    choose(atTheLine(ranking, next));
  };
  const look = (text: string, at: number, found: Found | undefined) => {
    setSearched({ text, at });
    if (found?.kind === 'row') showPool(found.pool);
  };
  const pair = useMemo(() => {
    const rows = ranking.pools[pool]?.rows ?? [];
    const [upper, lower] = chosen
      .map((id) => rows.findIndex(({ applicationId }) => applicationId === id))
      .filter((row) => row >= 0)
      .sort((left, right) => left - right)
      .map((row) => rows[row]?.applicationId);
    return upper !== undefined && lower !== undefined ? explainPair(ranking, upper, lower).explanation : null;
  }, [ranking, pool, chosen]);

  return {
    pool,
    showPool,
    opened,
    open: (rows) => setOpened((before) => [...before, rows]),
    foldAll: () => setOpened(NOTHING_OPENED),
    chosen,
    toggle: (applicationId) => choose((before) => togglePair(before, applicationId)),
    clear: () => choose([]),
    pair,
    search: {
      text: searched.text,
      hits,
      at: searched.at,
      hit,
      type: (text) => look(text, 0, findApplications(ranking, text)[0]),
      next: () => {
        if (hits.length === 0) return;
        const at = (searched.at + 1) % hits.length;
        look(searched.text, at, hits[at]);
      },
    },
  };
}
