import { type NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type Response } from 'express';
import { existsSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { ProblemError } from '../problems/problem-error.js';
import { sendProblem } from '../problems/send-problem.js';

const YEAR = 'public, max-age=31536000, immutable';

const NOT_BUILT =
  '网页尚未构建，请先运行 npm run build。\nThe web application is not built yet. Run npm run build first.\n';

/**
 * Serves the built web application. Its pages are addresses of their own, which all answer with `index.html`; files below
 * `assets` carry a hash in their name and never change.
 */
export function serveWebApplication(app: NestExpressApplication, directory: string): void {
  const page = join(directory, 'index.html');
  const assets = join(directory, 'assets') + sep;

  app.useStaticAssets(directory, {
    index: false,
    redirect: false,
    setHeaders: (response: Response, path: string) => {
      response.setHeader('Cache-Control', path.startsWith(assets) ? YEAR : 'no-cache');
    },
  });

  app.use((request: Request, response: Response, next: NextFunction) => {
    if (isApi(request)) {
      next();
      return;
    }
    if (!isPage(request)) {
      sendProblem(response, new ProblemError('ROUTE-UNKNOWN'));
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    if (existsSync(page)) response.sendFile(page, { cacheControl: false }, next);
    else response.status(503).type('text/plain').send(NOT_BUILT);
  });
}

function isApi(request: Request): boolean {
  return request.path === '/api' || request.path.startsWith('/api/');
}

/** A page is asked for by a browser's navigation, at an address that is no file's. */
function isPage(request: Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return extname(request.path) === '' && request.accepts('html') !== false;
}
