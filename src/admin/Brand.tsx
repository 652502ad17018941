/** The newsroom's name where Payload shows its own logo: on the login page. */
export function Logo() {
  return (
    <span className="homeroom-logo">
      Homeroom
      <span className="homeroom-logo__line">The newsroom</span>
    </span>
  )
}

/** The first item of the path at the top of every page. */
export function Icon() {
  return (
    <span aria-label="Homeroom" className="homeroom-icon" role="img">
      H
    </span>
  )
}

/**
 * Under the login form, instead of a link that would send an e-mail: Homeroom sends no such e-mail.
 */
export function LoginHelp() {
  return (
    <p className="homeroom-login-help">
      Forgot your password, or no account yet? Ask your adviser.
    </p>
  )
}
