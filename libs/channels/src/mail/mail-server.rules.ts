/** How to reach a mail server, as `MAIL_URL` says. */
export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  /** Nothing may be said in the clear. */
  requireTLS: boolean;
  /** Whether its certificate must be good. */
  checked: boolean;
  auth: { user: string; pass: string } | null;
}

/**
 * Reads `smtp://` (STARTTLS where it is offered; demanded where there are credentials) or `smtps://`. On this machine
 * itself nobody listens between, so there neither is asked for, nor a certificate that somebody has signed.
 */
export function readMailUrl(text: string): MailServer {
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const here = isHere(host);
  const auth =
    url.username === '' ? null : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && auth !== null && !here,
    checked: !here,
    auth,
  };
}

function isHere(host: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host);
}

export interface Sender {
  name: string;
  address: string;
}

/** Reads `Name <address>` or an address alone. */
export function readSender(text: string): Sender {
  const [, quoted = '', address = text] = /^(.*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  return { name: quoted.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() };
}
