import type { IncomingMessage } from 'node:http';
import type { LinkRequest } from '#libs/links';

/** What a request shows of who follows a link. */
export function readLinkRequest(
  { method = 'GET', headers }: IncomingMessage,
  { code, ip, sessionHash }: Pick<LinkRequest, 'code' | 'ip' | 'sessionHash'>,
): LinkRequest {
  const header = (name: string) => {
    const value = headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  return {
    code,
    ip,
    method,
    userAgent: headers['user-agent'] ?? '',
    acceptLanguage: headers['accept-language'] ?? '',
    secFetchMode: header('sec-fetch-mode'),
    purpose: header('sec-purpose') || header('purpose') || header('x-purpose') || header('x-moz'),
    referrer: headers.referer ?? '',
    sessionHash,
  };
}
