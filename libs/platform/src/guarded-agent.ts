import { lookup as resolve } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';
import { say, type Sentence } from '#libs/kernel';

export const PRIVATE = say('The address leads into a private network; only public addresses are fetched.');

export type AddressFault = 'no_address' | 'protocol' | 'credentials' | 'port' | 'private';

/** Why an address cannot be asked, or null when it can be tried. */
export function addressFault(address: string, allowPrivate = false): AddressFault | null {
  if (!URL.canParse(address)) return 'no_address';
  const url = new URL(address);
  if (!['http:', 'https:'].includes(url.protocol)) return 'protocol';
  if (url.username || url.password) return 'credentials';
  if (!allowPrivate && url.port !== '') return 'port';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return !allowPrivate && isIP(host) && isPrivateAddress(host) ? 'private' : null;
}

const SENTENCES: Record<AddressFault, Sentence> = {
  no_address: say('This is not a web address; it should look like https://example.org/feed.xml.'),
  protocol: say('Only http and https addresses are fetched.'),
  credentials: say('The address must not carry a name or password.'),
  port: say('Only the usual ports (80 and 443) are fetched.'),
  private: PRIVATE,
};

/** The same of what is fetched, in a sentence. */
export function addressProblem(address: string, allowPrivate = false): Sentence | null {
  const fault = addressFault(address, allowPrivate);
  return fault && SENTENCES[fault];
}

/** Whether an IP address is anything but public unicast; unreadable counts as private. */
export function isPrivateAddress(address: string): boolean {
  try {
    const parsed = ipaddr.process(address);
    // ipaddr calls IPv4-compatible addresses such as ::7f00:1 unicast.
    if (
      parsed.kind() === 'ipv6' &&
      parsed
        .toByteArray()
        .slice(0, 12)
        .every((byte) => byte === 0)
    )
      return true;
    return parsed.range() !== 'unicast';
  } catch {
    return true;
  }
}

/** Connects to public addresses only, or to any. */
export function guardedAgent(allowPrivate: boolean): Agent {
  return new Agent({ connect: guardedConnector(allowPrivate) });
}

/** The same for clients that make connections of their own. */
export function guardedConnector(allowPrivate: boolean): buildConnector.connector {
  const refused = (host: string) => !allowPrivate && isPrivateAddress(host);
  const blocked = () => Object.assign(new Error('blocked'), { code: 'EPRIVATE' });
  const connector = buildConnector({
    timeout: 5_000,
    lookup: (host, options, done) =>
      resolve(host, { ...options, all: true }, (error, found) => {
        if (error) return done(error, [] as never, 0);
        if (found.some((one) => refused(one.address))) return done(blocked(), [] as never, 0);
        return options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family);
      }),
  });
  return (options, done) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    // Node skips the look-up for literals, so they are judged here.
    if (isIP(host) && refused(host)) return done(blocked(), null);
    return connector(options, (...[error, socket]) => {
      if (error) return done(error, null);
      if (refused(socket.remoteAddress ?? '')) {
        socket.destroy();
        return done(blocked(), null);
      }
      return done(null, socket);
    });
  };
}

/** Whether a request failed since its address is not public. */
export function isBlocked(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ((at as NodeJS.ErrnoException).code === 'EPRIVATE') return true;
  }
  return false;
}
