import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { BOUNDS, type Bounds } from './bounds.js';

/** What cannot be read has no language yet, either. */
const UNREADABLE: Record<string, { status: number; code: string; detail: string }> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'too_slow', detail: 'The request took too long to arrive.' },
  HPE_HEADER_OVERFLOW: { status: 431, code: 'head_too_large', detail: 'The head of the request is too long.' },
};
const UNREAD = { status: 400, code: 'bad_request', detail: 'The request could not be read.' };

/** A server's connections: none of them waits for ever, and they let the server stop. */
export class Connections {
  readonly bounds: Bounds;
  private readonly sockets = new Set<Socket>();
  private readonly answers = new Set<ServerResponse>();
  private server: Server | undefined;

  constructor(bounds: Partial<Bounds> = {}) {
    this.bounds = { ...BOUNDS, ...bounds };
  }

  /** What Fastify is to make its server with. */
  get options() {
    const { headMs, wholeMs, idleMs, checkMs, headBytes } = this.bounds;
    return {
      requestTimeout: wholeMs,
      keepAliveTimeout: idleMs,
      http: { headersTimeout: headMs, connectionsCheckingInterval: checkMs, maxHeaderSize: headBytes },
      clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => this.refuse(error, socket),
    };
  }

  watch(server: Server): void {
    this.server = server;
    // What is beyond Node's own bound it leaves out, and what a proxy adds stands last.
    server.maxHeadersCount = 0;
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
      this.answers.add(response);
      response.once('close', () => this.answers.delete(response));
    });
  }

  /**
   * To be called when the server stops: closes what waits or is not half sent yet, lets requests under way be answered
   * and closes their connections with the answer, and after the grace closes what is left. Returns at once.
   */
  end(): void {
    for (const socket of this.sockets) if (!this.isAnswering(socket)) socket.destroy();
    for (const response of this.answers) {
      response.shouldKeepAlive = false;
      response.once('finish', () => response.req.socket.destroySoon());
    }
    setTimeout(() => this.server?.closeAllConnections(), this.bounds.graceMs).unref();
  }

  private isAnswering(socket: Socket): boolean {
    return [...this.answers].some(({ req }) => req.socket === socket);
  }

  /** Answers what Node could not read, or not in time, unless it is in the middle of another answer. */
  private refuse(error: NodeJS.ErrnoException, socket: Socket): void {
    const begun = [...this.answers].some(({ req, headersSent }) => req.socket === socket && headersSent);
    if (error.code === 'ECONNRESET' || !socket.writable || begun) return void socket.destroy();
    const { status, code, detail } = UNREADABLE[error.code ?? ''] ?? UNREAD;
    const title = STATUS_CODES[status];
    const body = JSON.stringify({ type: 'about:blank', title, status, code, detail });
    const head = [
      `HTTP/1.1 ${status} ${title}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'connection: close',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
    socket.destroySoon();
  }
}
