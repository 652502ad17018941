import type { RequestHandler } from 'express'
import helmet from 'helmet'

const common = {
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' as const },
  xPoweredBy: true,
}

/** The public side: nothing from any foreign host, no script at all. */
const publicSide = (secure: boolean) =>
  helmet({
    ...common,
    strictTransportSecurity: secure,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        // No page has a script that could ask for anything; tools that look at a page ask for robots.txt in its name.
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        manifestSrc: ["'self'"],
      },
    },
  })

/** The panel: Next writes inline scripts and styles; still nothing from any foreign host, and nothing to one. */
const panel = (secure: boolean) =>
  helmet({
    ...common,
    strictTransportSecurity: secure,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'unsafe-inline'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'self'"],
      },
    },
  })

/** Security headers by side of the house. `secure`: the public address is https. */
export function securityHeaders(secure: boolean): RequestHandler {
  const outside = publicSide(secure)
  const inside = panel(secure)
  return (req, res, next) => {
    const staff = /^\/(?:admin|api|_next)(?:\/|$)/u.test(req.path)
    if (staff) inside(req, res, next)
    else outside(req, res, next)
  }
}
