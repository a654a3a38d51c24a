import { fetch, type Agent, type Response } from 'undici';
import { decodeText, type DecodingNotice } from '#libs/decoding';
import { DomainError, say, sentenceOfError, type Sentence } from '#libs/kernel';
import { addressProblem, guardedAgent, isBlocked, PRIVATE } from './guarded-agent.js';

const MAX_REDIRECTS = 5;
const TOTAL_MS = 8_000;
const MAX_BYTES = 2_000_000;
const NOT_MODIFIED = 304;

/** What came back: the text, where it finally came from, what the server called it, and what to know of how it was read. */
export interface Fetched {
  url: string;
  status: number;
  type: string;
  text: string;
  notice: DecodingNotice | null;
}

export interface FetchChoices {
  accept?: string;
  /** Origins that are fetched although they are private: those named here, port and all, and nothing beside them. */
  trusted?: readonly string[];
  /** What the server said of the answer that is known: it need not send it again. */
  known?: Validators;
}

export interface FetchedBytes {
  url: string;
  status: number;
  type: string;
  bytes: Uint8Array;
}

/** How a server tells one answer at an address from the next (RFC 9110, sections 8.8.2 and 8.8.3). */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** Longer ones are not kept, and not sent back. */
const LONGEST_VALIDATOR = 500;

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
    const { bytes, ...answer } = await this.bytes(address, field, choices);
    return { ...answer, ...decoded(bytes, answer.type, field) };
  }

  /** The same where it is asked for again and again: null when the server says that what is `known` still holds. */
  async textUnlessKnown(address: string, field: string, choices: FetchChoices): Promise<(Fetched & Validators) | null> {
    const { url, response } = await this.answer(address, field, choices);
    if (response.status === NOT_MODIFIED) {
      await response.body?.cancel();
      return null;
    }
    const type = response.headers.get('content-type') ?? '';
    const { status } = response;
    return { url, status, type, ...decoded(await read(response, field), type, field), ...validatorsOf(response) };
  }

  /** The same for what need not be text, such as a picture. */
  async bytes(address: string, field: string, choices: FetchChoices = {}): Promise<FetchedBytes> {
    const { url, response } = await this.answer(address, field, choices);
    const type = response.headers.get('content-type') ?? '';
    return { url, status: response.status, type, bytes: await read(response, field) };
  }

  /** The answer at the end of all redirects, its body still unread. */
  private async answer(
    address: string,
    field: string,
    { accept = '*/*', trusted = [], known }: FetchChoices,
  ): Promise<{ url: string; response: Response }> {
    const headers = known ? conditionsOf(known) : {};
    const deadline = AbortSignal.timeout(TOTAL_MS);
    // Each hop is judged by itself: what is trusted vouches for nobody it leads to.
    const open = (next: string) => this.allowPrivate || (URL.canParse(next) && trusted.includes(new URL(next).origin));
    let url = this.check(address, field, open(address));
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const response = await this.request(url, field, accept, deadline, open(url.href), { headers });
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
      if (!response.ok && !(known && response.status === NOT_MODIFIED)) {
        await response.body?.cancel();
        throw refusal(
          'address_unreachable',
          field,
          say('The address answered {status}.', { status: String(response.status) }),
        );
      }
      return { url: url.href, response };
    }
    throw refusal(
      'address_unreachable',
      field,
      say('The address redirects more than {most, number} times.', { most: MAX_REDIRECTS }),
    );
  }

  /**
   * Sends JSON and answers what came back, whatever its status. Follows no redirect: what is sent may hold a secret.
   * @throws DomainError as `bytes` does.
   */
  async post(
    address: string,
    field: string,
    { body, headers, signal }: { body: object; headers: Record<string, string>; signal?: AbortSignal },
  ): Promise<{ status: number; text: string }> {
    const url = this.check(address, field, this.allowPrivate);
    const until = signal ?? AbortSignal.timeout(TOTAL_MS);
    const response = await this.request(url, field, 'application/json', until, this.allowPrivate, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: Buffer.from(await read(response, field)).toString('utf8') };
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
    sent: { method?: string; body?: string; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    try {
      return await fetch(url, {
        ...sent,
        dispatcher: open ? this.openAgent : this.agent,
        redirect: 'manual',
        signal,
        headers: { ...sent.headers, accept, 'user-agent': 'Vouchsafe/1.0 (+link and feed reading)' },
      });
    } catch (error) {
      if (isBlocked(error)) throw refusal('address_refused', field, PRIVATE);
      throw refusal('address_unreachable', field, say('The address does not answer.'));
    }
  }
}

function conditionsOf({ etag, lastModified }: Validators): Record<string, string> {
  return { ...(etag && { 'if-none-match': etag }), ...(lastModified && { 'if-modified-since': lastModified }) };
}

function validatorsOf({ headers }: Response): Validators {
  const kept = (name: string) => {
    const value = headers.get(name);
    return value && /^[\x20-\x7e]+$/.test(value) && value.length <= LONGEST_VALIDATOR ? value : null;
  };
  return { etag: kept('etag'), lastModified: kept('last-modified') };
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

/** A header's bytes as browsers read them: the client shows each byte as a letter, and servers write addresses in UTF-8. */
function inUtf8(header: string): string {
  return /[\u0080-\u00ff]/.test(header) ? Buffer.from(header, 'latin1').toString('utf8') : header;
}

function refusal(code: string, field: string, message: Sentence): DomainError {
  return DomainError.invalid(field, message, code);
}
