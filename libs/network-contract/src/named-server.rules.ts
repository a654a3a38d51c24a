import { addressFault } from '#libs/platform';

/**
 * The origin of a server as a member writes it: `mastodon.example`, its address, or who they are there
 * (`@jane@mastodon.example`). Null when it is none that can be asked: only public ones, with TLS, on the usual port.
 */
export function readServer(written: string, allowPrivate: boolean): string | null {
  const host = /^@?[^\s@/]+@([^\s@/]+)$/.exec(written.trim())?.[1] ?? written.trim();
  const address = /^[a-z]+:\/\//i.test(host) ? host : `https://${host}`;
  if (addressFault(address, allowPrivate)) return null;
  const { protocol, hostname, origin } = new URL(address);
  if (allowPrivate) return origin;
  return protocol === 'https:' && hostname.includes('.') ? origin : null;
}
