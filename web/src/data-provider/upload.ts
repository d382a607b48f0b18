import { problemOf, unreachable, unreadable } from './transport-problems';

/** How an upload is followed. */
export interface UploadOptions {
  readonly signal?: AbortSignal;
  /** Is told how many of how many bytes have gone. */
  readonly onProgress?: (sent: number, of: number) => void;
}

/**
 * Sends a file as the body of a POST and resolves to the parsed answer; rejects as `request` does. Only this kind of request tells how
 * far it is, which matters for files that take a minute.
 */
export function upload<Answer>(path: string, file: Blob, { signal, onProgress }: UploadOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = new XMLHttpRequest();
    sent.open('POST', `/api/${path}`);
    sent.setRequestHeader('Accept', 'application/json, application/problem+json');
    sent.setRequestHeader('X-Requested-With', 'jifen');
    sent.setRequestHeader('Content-Type', 'application/octet-stream');
    sent.upload.onprogress = ({ loaded, total }) => onProgress?.(loaded, total);
    sent.onload = () => {
      const answer = parsed(sent.responseText);
      if (sent.status < 200 || sent.status > 299) reject(problemOf(sent.status, answer));
      else if (answer === undefined) reject(unreadable(sent.status));
      else resolve(answer as Answer);
    };
    sent.onerror = () => reject(unreachable());
    sent.onabort = () => reject(new DOMException('The upload was stopped', 'AbortError'));
    signal?.addEventListener('abort', () => sent.abort(), { once: true });
    sent.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
