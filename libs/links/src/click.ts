import type { ClickHeaders } from './click.rules.js';

/** One request for a share link, as it waits in memory to be recorded. The address leaves memory only as a salted hash. */
export interface Click extends ClickHeaders {
  /** Given when the request comes, so that a batch that is written twice counts once. */
  id: string;
  organisationId: string;
  linkId: string;
  at: Date;
  ip: string;
  referrer: string;
  /** SHA-256 of the session token the browser sent; null without one. It is compared and not kept. */
  sessionHash: Buffer | null;
}
