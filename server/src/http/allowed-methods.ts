import { type Request } from 'express';

/** The methods, in upper case and sorted, for which the requested address has a route; none where there is no such address. */
export function allowedMethods(request: Request): string[] {
  const wanted = segments(pathOf(request));
  const methods = new Set<string>();
  for (const { route } of request.app.router.stack) {
    if (!route || typeof route.path !== 'string' || !matches(segments(route.path), wanted)) continue;
    for (const { method } of route.stack) if (method) methods.add(method.toUpperCase());
  }
  return [...methods].sort();
}

/** The requested path as the client sent it; `request.path` is cut where a router is mounted. */
export function pathOf(request: Request): string {
  return request.originalUrl.split('?', 1)[0] ?? '';
}

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** `pattern` is a route's path, whose segments may be names (`:id`). */
function matches(pattern: readonly string[], path: readonly string[]): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((segment, index) => segment.startsWith(':') || segment === path[index])
  );
}
