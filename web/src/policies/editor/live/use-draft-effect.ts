import { type PolicyDocument, sameContent } from '@jifen/policies';
import { useEffect, useRef, useState } from 'react';
import { request } from '../../../data-provider/http';
import type { Population } from '../../../populations/population';
import { type BodyWriter, startBodyWriter } from '../mirror/body-writer';
import type { DraftEffect } from './draft-effect';

/** Typing has to rest so long before the server is asked, in milliseconds. */
const PAUSE = 150;

interface Asked {
  /** The last answer; stays while a newer question is under way. */
  readonly effect: DraftEffect | null;
  /** Day of evaluation of that answer, YYYY-MM-DD; empty before the first. */
  readonly asOf: string;
  /** The document of that answer is what it was held against. */
  readonly isBase: boolean;
  /** The answer is not yet that of what stands in the editor. */
  readonly isStale: boolean;
  /** Why the last question was not answered. */
  readonly error: unknown;
}

const NOTHING: Asked = { effect: null, asOf: '', isBase: false, isStale: true, error: null };

/**
 * The effect of the document in the editor on a population. Asked after a pause in typing; a newer edit calls the older question off,
 * so that answers never arrive out of order. `base` is what the server holds the document against: saving a draft that revises no
 * version moves it, and is asked about again.
 */
export function useDraftEffect(
  draftId: string,
  document: PolicyDocument | null,
  base: PolicyDocument,
  population: Population | null,
): Asked {
  const [asked, setAsked] = useState<Asked>(NOTHING);
  const writer = useRef<BodyWriter | null>(null);
  useEffect(() => {
    const started = startBodyWriter();
    writer.current = started;
    return () => {
      started.end();
      writer.current = null;
    };
  }, []);
  const populationId = population?.id;
  const asOf = population?.asOf;
  useEffect(() => {
    setAsked((last) => ({ ...last, isStale: true }));
    if (!document || populationId === undefined || asOf === undefined) return;
    const question = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const body = await writer.current?.write(document, { populationId, asOf });
        const { signal } = question;
        if (signal.aborted) return;
        const effect = await request<DraftEffect>(`policies/${encodeURIComponent(draftId)}/effect`, {
          method: 'POST',
          body,
          signal,
          // Nobody asked for this by hand: an expired session is told in the panel, and in a dialog when they save.
          whenExpired: 'fail',
        });
        if (question.signal.aborted) return;
        const isBase = sameContent(document, base);
        setAsked({ effect, asOf, isBase, isStale: false, error: null });
      } catch (error) {
        if (!question.signal.aborted) setAsked((last) => ({ ...last, error }));
      }
    };
    const pause = setTimeout(() => void ask(), PAUSE);
    return () => {
      clearTimeout(pause);
      question.abort();
    };
  }, [draftId, document, base, populationId, asOf]);
  return asked;
}
