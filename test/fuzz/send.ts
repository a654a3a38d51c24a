import { request, type Agent } from 'node:http';

/** A request as it goes over the wire. */
export interface Sent {
  method: string;
  /** From the slash on, as it stands in the request line. */
  address: string;
  headers: Record<string, string>;
  body?: Buffer;
}

export interface Answer {
  /** Null where none came: in the time given, or since the connection broke. */
  status: number | null;
  text: string;
  milliseconds: number;
}

/** Longer than this and whoever waits has left. */
const PATIENCE_MS = 10_000;

/** Sends it on one of the agent's connections, kept alive, so that what one request leaves behind meets the next. */
export async function send(base: URL, agent: Agent, sent: Sent): Promise<Answer> {
  const first = await sendOnce(base, agent, sent);
  // A server may close a connection that has waited long enough; whoever reads the standard sends it again, once.
  return first.closed ? sendOnce(base, agent, sent) : first;
}

function sendOnce(
  base: URL,
  agent: Agent,
  { method, address, headers, body }: Sent,
): Promise<Answer & { closed: boolean }> {
  const began = performance.now();
  return new Promise((resolve) => {
    const end = (status: number | null, text: string, closed = false) =>
      resolve({ status, text, milliseconds: performance.now() - began, closed });
    let used = false;
    const asked = request(
      {
        agent,
        host: base.hostname,
        port: base.port,
        method,
        path: address,
        headers: { ...headers, ...(body && { 'content-length': String(body.length) }) },
        signal: AbortSignal.timeout(PATIENCE_MS),
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => end(answer.statusCode!, Buffer.concat(parts).toString('utf8')));
        answer.on('error', () => end(null, ''));
      },
    );
    asked.on('socket', (socket) => (used = socket.bytesRead > 0));
    asked.on('error', (error: NodeJS.ErrnoException) => end(null, error.message, used && error.code === 'ECONNRESET'));
    asked.end(body);
  });
}
