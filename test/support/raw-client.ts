import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What came over a connection, and whether the other side ended it. */
export interface Heard {
  text: string;
  ended: boolean;
}

/** A connection on which bytes are sent as they are, whatever they make of a request. */
export class RawClient {
  private text = '';
  private ended = false;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => (this.text += chunk.toString('latin1')));
    socket.once('end', () => (this.ended = true));
    // A connection that is closed while something is under way may be reset; what was heard until then counts.
    socket.on('error', () => undefined);
  }

  static async open(port: number): Promise<RawClient> {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    await once(socket, 'connect');
    return new RawClient(socket);
  }

  send(bytes: string | Buffer): this {
    this.socket.write(bytes);
    return this;
  }

  /** Resolves once what was heard holds so many answers. */
  async answers(count = 1): Promise<Heard> {
    while (this.text.split('HTTP/1.1 ').length - 1 < count && !this.isOver) await this.news();
    return { text: this.text, ended: this.ended };
  }

  /** Resolves once the other side has ended the connection, in whatever way. */
  async end(): Promise<Heard> {
    while (!this.isOver) await this.news();
    this.socket.destroy();
    return { text: this.text, ended: this.ended };
  }

  private get isOver(): boolean {
    return this.ended || this.socket.closed;
  }

  private async news(): Promise<void> {
    const heard = new AbortController();
    const { signal } = heard;
    const any = ['data', 'end', 'close'].map((name) => once(this.socket, name, { signal }));
    await Promise.race(any.map((one) => one.catch(() => undefined)));
    heard.abort();
  }
}
