import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import { isLinkCode, linkPath, type Redirect } from '#libs/links';
import { hasUnread } from '#libs/listening';
import { MOST_HEADERS } from '../arrival/bound-arrival.js';
import { readLinkRequest } from './read-link-request.js';

/**
 * Answers whoever follows a link that is at hand before anything else of the API sees the request: what that would do is
 * the same for each of them. Everything else goes its usual way, and so does every answer until one has gone it.
 */
export class AnswerAtOnce {
  /** Names and values in turn; the last value is where it leads. */
  private fixed: string[] | null = null;

  constructor(
    private readonly redirect: Redirect,
    private readonly trustProxy: boolean,
  ) {}

  /** Stands before whoever listens to the server's requests by now. */
  standBefore(server: Server): void {
    const others = server.listeners('request');
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!this.answer(request, response)) for (const other of others) other.call(server, request, response);
    });
  }

  /** Takes the headers that the usual way gives an answer, but for where it leads. */
  learn(headers: OutgoingHttpHeaders): void {
    if (this.fixed) return;
    const kept = Object.entries(headers).filter(([name]) => name !== 'location' && name !== 'content-length');
    this.fixed = [...kept.flatMap(([name, value]) => [name, String(value)]), 'content-length', '0', 'location', ''];
  }

  private answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { url = '', method } = request;
    const { fixed } = this;
    if (!fixed || !url.startsWith('/s/') || (method !== 'GET' && method !== 'HEAD')) return false;
    if (request.rawHeaders.length > 2 * MOST_HEADERS) return false;
    const code = codeIn(url);
    const now = this.redirect.now();
    const link = code && this.redirect.atHand(code, now);
    // A member's browser shows it by a cookie of ours, which is read on the usual way.
    if (!link || request.headers.cookie?.includes('vouchsafe_') || hasUnread(request)) return false;
    const asked = readLinkRequest(request, { code, ip: this.addressOf(request), sessionHash: null });
    this.redirect.keep(link, asked, now, () => {
      fixed[fixed.length - 1] = link.location;
      response.writeHead(302, fixed);
      response.end();
    });
    return true;
  }

  /** As Fastify has it behind one proxy: the last address is the one that the proxy wrote. */
  private addressOf({ headers, socket }: IncomingMessage): string {
    const forwarded = this.trustProxy ? headers['x-forwarded-for'] : undefined;
    const list = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
    return list?.slice(list.lastIndexOf(',') + 1).trim() || (socket.remoteAddress ?? '');
  }
}

function codeIn(url: string): string | null {
  const path = linkPath(url);
  const end = path.indexOf('?');
  const code = path.slice(3, end < 0 ? undefined : end);
  return isLinkCode(code) ? code : null;
}
