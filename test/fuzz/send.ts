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
export function send(base: URL, agent: Agent, { method, address, headers, body }: Sent): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve) => {
    const end = (status: number | null, text: string) =>
      resolve({ status, text, milliseconds: performance.now() - began });
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
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // A server may close a connection that has waited long enough; whoever reads the standard sends it again.
      if (error.code === 'ECONNRESET' && asked.reusedSocket)
        resolve(send(base, agent, { method, address, headers, body }));
      else end(null, String(error.message));
    });
    asked.end(body);
  });
}
