import { lookup as resolve } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector, fetch, type Response } from 'undici';
import { decodeText, type DecodingNotice } from '#libs/decoding';
import { DomainError, say, sentenceOfError, type Sentence } from '#libs/kernel';

const MAX_REDIRECTS = 5;
const TOTAL_MS = 8_000;
const MAX_BYTES = 2_000_000;

/** What came back: the text, where it finally came from, what the server called it, and what to know of how it was read. */
export interface Fetched {
  url: string;
  type: string;
  text: string;
  notice: DecodingNotice | null;
}

export interface FetchChoices {
  accept?: string;
  /** Origins that are fetched although they are private: those named here, port and all, and nothing beside them. */
  trusted?: readonly string[];
}

export interface FetchedBytes {
  url: string;
  type: string;
  bytes: Uint8Array;
}

/**
 * Fetches an address that a person named. Only http(s) on ports 80 and 443, only public addresses (checked after
 * resolution, for literals, and again on the connected socket), at most 5 redirects, 8 seconds and 2 MB in all.
 * No cookies, no credentials, no proxy from the environment. Who calls may name origins of its own that are trusted.
 * @throws DomainError `address_refused`, `address_unreachable`, `answer_too_large` or `answer_unreadable`, naming `field`.
 */
export class GuardedFetch {
  private readonly agent: Agent;
  private readonly openAgent = guardedAgent(true);

  constructor(private readonly allowPrivate = false) {
    this.agent = guardedAgent(allowPrivate);
  }

  async text(address: string, field: string, choices: FetchChoices = {}): Promise<Fetched> {
    const { url, type, bytes } = await this.bytes(address, field, choices);
    return { url, type, ...decoded(bytes, type, field) };
  }

  /** The same for what need not be text, such as a picture. */
  async bytes(
    address: string,
    field: string,
    { accept = '*/*', trusted = [] }: FetchChoices = {},
  ): Promise<FetchedBytes> {
    const deadline = AbortSignal.timeout(TOTAL_MS);
    // Each hop is judged by itself: what is trusted vouches for nobody it leads to.
    const open = (next: string) => this.allowPrivate || (URL.canParse(next) && trusted.includes(new URL(next).origin));
    let url = this.check(address, field, open(address));
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const response = await this.request(url, field, accept, deadline, open(url.href));
      const location = inUtf8(response.headers.get('location') ?? '');
      if (response.status >= 300 && response.status < 400 && location) {
        await response.body?.cancel();
        if (!URL.canParse(location, url.href))
          throw refusal(
            'address_unreachable',
            field,
            say('The address redirects to something that is no web address.'),
          );
        const next = new URL(location, url).href;
        url = this.check(next, field, open(next));
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        throw refusal(
          'address_unreachable',
          field,
          say('The address answered {status}.', { status: String(response.status) }),
        );
      }
      const type = response.headers.get('content-type') ?? '';
      return { url: url.href, type, bytes: await read(response, field) };
    }
    throw refusal(
      'address_unreachable',
      field,
      say('The address redirects more than {most, number} times.', { most: MAX_REDIRECTS }),
    );
  }

  async close(): Promise<void> {
    await Promise.all([this.agent.close(), this.openAgent.close()]);
  }

  private check(address: string, field: string, open: boolean): URL {
    const problem = addressProblem(address, open);
    if (problem) throw refusal('address_refused', field, problem);
    return new URL(address);
  }

  private async request(
    url: URL,
    field: string,
    accept: string,
    signal: AbortSignal,
    open: boolean,
  ): Promise<Response> {
    try {
      return await fetch(url, {
        dispatcher: open ? this.openAgent : this.agent,
        redirect: 'manual',
        signal,
        headers: { accept, 'user-agent': 'Vouchsafe/1.0 (+link and feed reading)' },
      });
    } catch (error) {
      if (isBlocked(error)) throw refusal('address_refused', field, PRIVATE);
      throw refusal('address_unreachable', field, say('The address does not answer.'));
    }
  }
}

const PRIVATE = say('The address leads into a private network; only public addresses are fetched.');

/** Why an address cannot be fetched, or null when it can be tried. */
export function addressProblem(address: string, allowPrivate = false): Sentence | null {
  if (!URL.canParse(address))
    return say('This is not a web address; it should look like https://example.org/feed.xml.');
  const url = new URL(address);
  if (!['http:', 'https:'].includes(url.protocol)) return say('Only http and https addresses are fetched.');
  if (url.username || url.password) return say('The address must not carry a name or password.');
  if (!allowPrivate && url.port !== '') return say('Only the usual ports (80 and 443) are fetched.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) && isPrivateAddress(host)) return PRIVATE;
  return null;
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

function guardedAgent(allowPrivate: boolean): Agent {
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
  return new Agent({
    connect(options, done) {
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
    },
  });
}

async function read(response: Response, field: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > MAX_BYTES) break;
      chunks.push(chunk);
    }
  } catch {
    throw refusal('address_unreachable', field, say('The address stopped answering half-way.'));
  }
  if (size > MAX_BYTES) throw refusal('answer_too_large', field, say('The answer is larger than 2 MB.'));
  return Buffer.concat(chunks);
}

function decoded(bytes: Uint8Array, contentType: string, field: string): Pick<Fetched, 'text' | 'notice'> {
  try {
    const { text, notice } = decodeText(bytes, { contentType, markup: true });
    return { text, notice };
  } catch (error) {
    throw refusal('answer_unreadable', field, sentenceOfError(error));
  }
}

function isBlocked(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ((at as NodeJS.ErrnoException).code === 'EPRIVATE') return true;
  }
  return false;
}

/** A header's bytes as browsers read them: the client shows each byte as a letter, and servers write addresses in UTF-8. */
function inUtf8(header: string): string {
  return /[\u0080-\u00ff]/.test(header) ? Buffer.from(header, 'latin1').toString('utf8') : header;
}

function refusal(code: string, field: string, message: Sentence): DomainError {
  return DomainError.invalid(field, message, code);
}
