import helmet from 'helmet';
import { type AppConfig } from '../config/app-config.js';

/**
 * Headers that tell the browser what the pages may do: scripts, workers and connections of this server only, no `eval`, no frames.
 * Styles may be inline, because the component library and the editor write theirs into the page.
 */
export function securityHeaders({ cookieSecure }: AppConfig): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        workerSrc: ["'self'", 'blob:'],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    // Over plain HTTP the header means nothing, and behind TLS the operator has said so.
    strictTransportSecurity: cookieSecure,
    referrerPolicy: { policy: 'same-origin' },
  });
}
