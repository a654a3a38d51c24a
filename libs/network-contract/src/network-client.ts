import { Agent, buildConnector, Client, request, type Dispatcher } from 'undici';
import { guardedConnector } from '#libs/platform';

/** An answer of a network as it came over the wire. Header names are in small letters. */
export interface NetworkAnswer {
  status: number;
  headers: Record<string, string | undefined>;
  body: string;
}

/** How a call ended: with an answer, without ever having left, or with nobody knowing. */
export type CallResult =
  { kind: 'answer'; answer: NetworkAnswer } | { kind: 'not_sent'; code: string } | { kind: 'lost'; code: string };

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

const CONNECT_MS = 5_000;
const LARGEST_ANSWER = 1_000_000;

/** The wire to a network. Never repeats a call by itself and never throws for what the wire does. */
export class NetworkClient {
  private readonly agent: Agent;

  /** `timeoutMs` bounds a whole call, from connecting to the last byte. */
  constructor(
    private readonly timeoutMs = 30_000,
    private readonly connector: buildConnector.connector = buildConnector({ timeout: CONNECT_MS }),
  ) {
    this.agent = new Agent({ connect: connector });
  }

  /** To servers that members name: connects to public addresses only, looked at once more on the connected socket. */
  static guarded(allowPrivate: boolean): NetworkClient {
    return new NetworkClient(undefined, guardedConnector(allowPrivate));
  }

  /** A call that may be repeated; connections are kept. */
  async call(call: Call): Promise<CallResult> {
    return this.send(call, this.agent, () => true);
  }

  /**
   * A call that must not be repeated. It has a connection of its own, so that `not_sent` is certain: without a
   * connection nothing was written, and with one anything may have been. A kept connection would leave a doubt each
   * time the other side closes it just as the call goes out.
   */
  async callOnce(call: Call): Promise<CallResult> {
    let connected = false;
    const client = new Client(new URL(call.url).origin, {
      pipelining: 0,
      connect: (options, done) =>
        this.connector(options, (...[error, socket]) => {
          if (error) return done(error, null);
          connected = true;
          done(null, socket);
        }),
    });
    try {
      return await this.send(call, client, () => connected);
    } finally {
      client.destroy().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.agent.close();
  }

  private async send(call: Call, dispatcher: Dispatcher, mayHaveLeft: () => boolean): Promise<CallResult> {
    try {
      const response = await request(call.url, {
        dispatcher,
        method: call.method,
        headers: call.headers,
        body: call.body ?? null,
        signal: AbortSignal.timeout(this.timeoutMs),
      });
      const headers = Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
      );
      return { kind: 'answer', answer: { status: response.statusCode, headers, body: await readBody(response.body) } };
    } catch (error) {
      return { kind: mayHaveLeft() ? 'lost' : 'not_sent', code: codeOf(error) };
    }
  }
}

/** The body as far as it comes: the status and headers have said what matters. */
async function readBody(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST_ANSWER) break;
      chunks.push(chunk);
    }
  } catch {
    // What came is what there is.
  }
  return Buffer.concat(chunks).toString('utf8');
}

function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : name === 'TimeoutError' ? 'TIMEOUT' : 'CONNECTION';
}
