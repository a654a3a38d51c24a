import type { IncomingMessage } from 'node:http';
import { LINGER } from './bounds.js';

/** A Fastify reply, as far as it is used here. */
interface Answer {
  header(name: string, value: string): unknown;
}

/** Whether some of the request's body is still to come: what follows on its connection could not be told from it. */
export function hasUnread({ complete, headers }: IncomingMessage): boolean {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return hasBody && complete === false;
}

/** Tells that the connection ends with this answer, and ends it, where some of the request is still to come. */
export function closeUnread({ raw }: { raw: IncomingMessage }, reply: Answer): void {
  if (!hasUnread(raw)) return;
  reply.header('connection', 'close');
  letGo(raw);
}

/**
 * Lets the connection of a request go that is answered before it was read; its answer says `connection: close`. What
 * still comes is thrown away for a while instead of closing at once, which would reset the connection and take the
 * answer from whoever is still sending.
 */
function letGo(request: IncomingMessage): void {
  const { socket } = request;
  const close = socket.destroySoon.bind(socket);
  // Node calls this once the answer has been handed to the socket.
  socket.destroySoon = () => {
    let left = LINGER.bytes;
    const patience = setTimeout(() => socket.destroy(), LINGER.ms);
    socket.once('close', () => clearTimeout(patience));
    socket.end();
    request.unpipe();
    request.on('data', (chunk: Buffer) => (left -= chunk.length) < 0 && socket.destroy());
    if (request.complete) return close();
    request.once('end', close).once('close', close);
    request.resume();
  };
}
