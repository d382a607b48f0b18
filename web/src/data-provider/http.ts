import { session } from '../auth-provider/session';
import { problemOf, unreachable, unreadable } from './transport-problems';

/** Parts of a request to the API. */
export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Query parameters; absent ones are left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON; a Blob is JSON already. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** How long the server may keep the request waiting for a run to be done; it answers with the job after that. */
  readonly waitSeconds?: number;
  /** The server is not to keep the request waiting for what it begins. */
  readonly respondAsync?: boolean;
  /**
   * What an expired session does: `wait` (the default) keeps the request until the person has signed in again and then
   * repeats it, so that nothing typed is lost; `fail` rejects with the 401.
   */
  readonly whenExpired?: 'wait' | 'fail';
}

/**
 * One call of the API under `/api`. Resolves to the parsed answer (undefined for an empty one); rejects with a
 * `ProblemError` that carries code, place and remedy in both languages. `Answer` is what the HTTP contract promises for
 * the path; the server's own tests hold it to that.
 */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await answered(path, options);
  if (response.status === 204) return undefined as Answer;
  return (await readJson(response)) as Answer;
}

/** As {@link request}, for an answer that is a file. */
export async function requestFile(path: string, options: RequestOptions = {}): Promise<Blob> {
  const response = await answered(path, options);
  return response.blob();
}

async function answered(path: string, options: RequestOptions): Promise<Response> {
  for (;;) {
    const response = await send(path, options);
    if (response.status === 401 && options.whenExpired !== 'fail' && session.signedIn) {
      await session.renewal(await refusal(response));
      continue;
    }
    if (!response.ok) throw await refusal(response);
    return response;
  }
}

async function send(
  path: string,
  { method = 'GET', query, body, signal, waitSeconds, respondAsync }: RequestOptions,
): Promise<Response> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    // Proves to the server that this is the workbench and not a form on another site.
    'X-Requested-With': 'jifen',
  };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (waitSeconds !== undefined) headers['Prefer'] = `wait=${waitSeconds}`;
  if (respondAsync) headers['Prefer'] = 'respond-async';
  try {
    return await fetch(`/api/${path}${queryString(query)}`, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      body: body === undefined ? undefined : written(body),
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw unreachable();
  }
}

/** Characters from which a body is handed over as a whole: the page of somebody who types would wait for its being copied. */
const LARGE = 50_000;

function written(body: unknown): string | Blob {
  if (body instanceof Blob) return body;
  const text = JSON.stringify(body);
  return text.length < LARGE ? text : new Blob([text]);
}

async function refusal(response: Response) {
  return problemOf(response.status, await response.json().catch(() => null));
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw unreadable(response.status);
  }
}

function queryString(query: RequestOptions['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
