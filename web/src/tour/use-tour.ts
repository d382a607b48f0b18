import { useMutation } from '@tanstack/react-query';
import { useStore } from 'react-admin';
import { useMe } from '../auth-provider';
import { copyDraft, getDraftHead, getRevision, getRevisions, saveDraft } from '../data-provider/drafts';
import { ProblemError } from '../data-provider';
import { type TourStep, tourSteps } from './tour-steps';

/** Where somebody is on the tour; kept in this browser. */
interface Place {
  /** The draft of the tour. */
  readonly draft: string;
  /** Revision with which it began. */
  readonly firstRevision: number;
  /** Name of the step; null where the tour has been gone through. */
  readonly step: TourStep['name'] | null;
  readonly done: readonly TourStep['name'][];
  /** The guide is folded away; the start page opens it again. */
  readonly isAway: boolean;
}

/** A draft to go the tour with: one's own copy of it where one may write. */
export interface TourGround {
  readonly id: string;
  /** Title of the copy. */
  readonly copyTitle: string;
}

/** A draft for the tour, as it was at the beginning. */
async function freshDraft(place: Place | null, ground: TourGround): Promise<{ draft: string; firstRevision: number }> {
  if (place) {
    try {
      const head = await getDraftHead(place.draft);
      if (head.state === 'draft') {
        const { data } = await getRevisions(place.draft, place.firstRevision + 1);
        const [first] = data;
        const { document } = await getRevision(place.draft, first?.revision ?? place.firstRevision);
        const saved = await saveDraft(place.draft, document, head.revision, 'restore');
        return { draft: place.draft, firstRevision: saved.revision };
      }
    } catch (error) {
      // The draft is of a workbench that is no longer there: the tour begins on another one.
      if (!(error instanceof ProblemError) || error.status !== 404) throw error;
    }
  }
  const { id, revision } = await copyDraft({ kind: 'draft', id: ground.id }, ground.copyTitle);
  return { draft: id, firstRevision: revision };
}

/** The tour of whoever is signed in: where they are on it, and how they go on. */
export function useTour() {
  const { role, id } = useMe();
  const [place, setPlace] = useStore<Place | null>(`tour.${id}`, null);
  const steps = tourSteps(role);
  const step = steps.find(({ name }) => name === place?.step) ?? null;
  const begin = useMutation({
    mutationFn: async (ground: TourGround) => {
      const began = role === 'officer' ? await freshDraft(place, ground) : { draft: ground.id, firstRevision: 0 };
      setPlace({ ...began, step: steps[0]?.name ?? null, done: [], isAway: false });
      return began.draft;
    },
  });
  const goTo = (name: TourStep['name'] | null): void => {
    if (place) setPlace({ ...place, step: name, isAway: false });
  };
  return {
    steps,
    place,
    step,
    /** Begins the tour, or begins it again on the draft as it was; the draft's id comes back. */
    begin,
    goTo,
    /** One step on, or back. */
    move: (by: 1 | -1): void => {
      if (!place || !step) return;
      const next = steps[steps.indexOf(step) + by];
      const done = by === 1 ? [...new Set([...place.done, step.name])] : place.done;
      setPlace({ ...place, step: next?.name ?? null, done });
    },
    putAway: (isAway: boolean): void => {
      if (place) setPlace({ ...place, isAway });
    },
  };
}
