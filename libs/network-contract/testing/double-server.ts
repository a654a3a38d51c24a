import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Behaviour } from './network-stage.js';

export interface Asked {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A server on a port of this machine that answers as its double says, or behaves as badly as it is told to. */
export class DoubleServer {
  private how: Behaviour = 'well';
  /** What the next call of that name answers, whatever is done about others. */
  private instead: { call: string | RegExp; answer: Answer } | null = null;
  private readonly arrived: string[] = [];
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void this.meet(request, response, Buffer.concat(chunks)));
  });
  private port = 0;

  constructor(private readonly answer: (asked: Asked) => Answer | Promise<Answer>) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** How often that call has arrived, answered or not; such as `POST /rest/posts`. */
  asked(call: string): number {
    return this.arrived.filter((one) => one === call).length;
  }

  /** Answers the next call of that name so, and does nothing about it. */
  insteadOf(call: string | RegExp, answer: Answer): void {
    this.instead = { call, answer };
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  async behave(how: Behaviour): Promise<void> {
    this.how = how;
    if (how === 'away') await this.close();
    else if (!this.server.listening) await this.open();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    if (this.server.listening) await new Promise((resolve) => this.server.close(resolve));
  }

  private async meet(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    const call = `${method} ${url.split('?')[0]}`;
    this.arrived.push(call);
    if (this.how === 'hangs_up') return void request.socket.destroy();
    const { instead } = this;
    if (instead && (instead.call === call || (instead.call instanceof RegExp && instead.call.test(call)))) {
      this.instead = null;
      return send(response, instead.answer);
    }
    const answer = await this.answer({ method, url: new URL(url, this.url), headers, body });
    if (this.how === 'loses_answers') return void request.socket.destroy();
    send(response, answer);
  }
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const text = body === undefined ? undefined : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(text);
}
