import { type Problem, ProblemError } from './problem-error';

/** No answer came: no network, or the server is down. Nothing is known to have been stored. */
export function unreachable(): ProblemError {
  return new ProblemError({
    status: 0,
    code: 'SERVER-UNREACHABLE',
    title: '连不上服务器 / The server cannot be reached',
    detail: {
      zh: '请求没有收到答复。页面上的文字仍在本机。',
      en: 'The request was not answered. The text on this page is kept.',
    },
    remedy: { zh: '请检查网络，稍后再试一次。', en: 'Please check the network and try again in a moment.' },
  });
}

/** An answer that is no problem document: a proxy's page, or a server that fell over. */
export function unreadable(status: number): ProblemError {
  return new ProblemError({
    status,
    code: `HTTP-${status}`,
    title: `服务器答复 ${status} / The server answered ${status}`,
    detail: {
      zh: '答复的内容读不懂，操作可能没有完成。',
      en: 'The answer cannot be read; the action may not have completed.',
    },
    remedy: {
      zh: '请再试一次；若再次出现，请告诉管理员。',
      en: 'Please try again; if it happens once more, tell the administrator.',
    },
  });
}

/** The error in a refused answer. Anything that does not look like a problem document becomes {@link unreadable}. */
export function problemOf(status: number, body: unknown): ProblemError {
  return isProblemDocument(body) ? new ProblemError({ ...body, status }) : unreadable(status);
}

function isProblemDocument(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'title' in body &&
    typeof body.title === 'string'
  );
}
