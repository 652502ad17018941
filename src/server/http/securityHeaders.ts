import type { RequestHandler } from 'express'
import helmet from 'helmet'

const common = {
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' as const },
  xPoweredBy: true,
}

/** Rules for the public side: nothing from other hosts, and no script at all. */
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
        // No page has a script that could send requests. Testing tools fetch robots.txt in the
        // page's name.
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        manifestSrc: ["'self'"],
      },
    },
  })

/**
 * Rules for the panel: Next writes inline scripts and styles. Still nothing from other hosts, and
 * nothing to one.
 */
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

/**
 * Sets security headers, for the public side and the panel. `secure`: the public address is https.
 */
export function securityHeaders(secure: boolean): RequestHandler {
  const outside = publicSide(secure)
  const inside = panel(secure)
  return (req, res, next) => {
    const staff = /^\/(?:admin|api|_next)(?:\/|$)/u.test(req.path)
    if (staff) inside(req, res, next)
    else outside(req, res, next)
  }
}
