import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to a server that can be held, so that nothing passes and nobody is told, or cut, so that nobody gets through. */
export class BreakableLine {
  private readonly sockets = new Set<Socket>();
  private held = false;

  private constructor(
    private readonly server: Server,
    private readonly to: { host: string; port: number },
  ) {
    server.on('connection', (near) => this.join(near));
  }

  static async to(host: string, port: number): Promise<BreakableLine> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new BreakableLine(server, { host, port });
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** As if the other side were frozen: connections are taken, and nothing comes through. */
  hold(): void {
    this.held = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** What was held goes through. */
  release(): void {
    this.held = false;
    for (const socket of this.sockets) socket.resume();
  }

  /** Breaks every connection, and takes none until `mend`. */
  async cut(): Promise<void> {
    if (!this.server.listening) return;
    this.at = this.port;
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  async mend(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(this.at, '127.0.0.1', resolve));
  }

  private at = 0;

  private join(near: Socket): void {
    const far = connect(this.to);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(socket);
      socket.on('data', (bytes) => void other.write(bytes));
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      if (this.held) socket.pause();
    }
  }
}
