/** A request as the server sees it. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query, e.g. `/api/users?page=1`. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  /** Aborted when the page no longer wants the answer. */
  readonly signal: AbortSignal | null;
}

/** What the server answers: a status and a JSON body. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * Stands in for the network in component tests: answers every request with what `answer` says, at once or later, and
 * remembers it. An answer comes even where the request has been aborted: it may have been on its way already.
 * Call `restore` afterwards.
 */
export function fakeApi(answer: (request: SeenRequest) => Answer | Promise<Answer>): {
  seen: SeenRequest[];
  restore: () => void;
} {
  const seen: SeenRequest[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const text = init?.body === undefined || init.body === null ? null : await new Response(init.body).text();
    const request: SeenRequest = {
      method: init?.method ?? 'GET',
      url: typeof input === 'string' ? input : input instanceof URL ? input.href : input.url,
      headers: new Headers(init?.headers),
      body: text === null ? null : (JSON.parse(text) as unknown),
      signal: init?.signal ?? null,
    };
    seen.push(request);
    const { status, body } = await answer(request);
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
    });
  };
  return {
    seen,
    restore: () => {
      globalThis.fetch = real;
    },
  };
}
