/** A signed-in program on the API of a workbench: a bearer token, JSON in and out. */
export interface ApiClient {
  get<Answer>(path: string): Promise<Answer>;
  send<Answer>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Answer>;
  /** Sends a file as it is. */
  upload<Answer>(path: string, content: string): Promise<Answer>;
}

/** Signs in by the API as a script does. A refusal is an Error with the problem's text. */
export async function apiClient(url: string, username: string, password = 'jifen-demo'): Promise<ApiClient> {
  const call = async <Answer>(
    method: string,
    path: string,
    token: string | null,
    body?: string,
    type = 'application/json',
  ): Promise<Answer> => {
    const response = await fetch(`${url}/api/${path}`, {
      method,
      headers: {
        'Content-Type': type,
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as Answer;
  };
  const { token } = await call<{ token: string }>('POST', 'auth/login', null, JSON.stringify({ username, password }));
  return {
    get: (path) => call('GET', path, token),
    send: (method, path, body) => call(method, path, token, JSON.stringify(body)),
    upload: (path, content) => call('POST', path, token, content, 'application/octet-stream'),
  };
}
