import type { Me } from '../auth-provider/me';
import { session } from '../auth-provider/session';
import type { StoryAnswer, StoryCase } from './story';

/** Who looks at the stories: an officer, who may do whatever a part of the editor offers. */
const OFFICER: Me = {
  id: 'u1',
  username: 'officer',
  displayName: 'A. B.',
  role: 'officer',
  scope: { level: 'county', code: 'practice', title: { zh: '演练', en: 'Practice' }, practice: true },
  departmentId: null,
  language: 'zh',
};

/** What stories stand on while they are shown. */
export interface Stage {
  /** Whether everything has been asked for that the story has an answer to, since the last {@link forget}. */
  readonly hasAsked: (story: StoryCase) => boolean;
  readonly forget: () => void;
  readonly close: () => void;
}

const MISSING: StoryAnswer = { status: 404, body: { status: 404, code: 'NOT-FOUND', title: '404' } };

function pathOf(url: string): string {
  return new URL(url, 'http://stories').pathname.replace(/^\/api\//, '');
}

async function answered(answer: StoryAnswer, signal: AbortSignal | null | undefined): Promise<Response> {
  if (answer === 'never') {
    await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
    throw new Error('Nobody answers');
  }
  const { status, body } = answer;
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  });
}

/** Signs an officer in, and answers what the stories ask of the API with what they say it answers. There is no server behind them. */
export function openStage(stories: readonly StoryCase[]): Stage {
  const answers = new Map(stories.flatMap((story) => Object.entries(story.answers)));
  const asked = new Set<string>();
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (!url.startsWith('/api/')) return real(input, init);
    asked.add(pathOf(url));
    return answered(answers.get(pathOf(url)) ?? MISSING, init?.signal);
  };
  session.open(OFFICER);
  return {
    hasAsked: (story) => Object.keys(story.answers).every((path) => asked.has(path)),
    forget: () => asked.clear(),
    close: () => {
      globalThis.fetch = real;
      session.close();
    },
  };
}
