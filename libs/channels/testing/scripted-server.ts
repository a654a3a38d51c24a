import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What a server does at a step of the dialogue: says something, says nothing at all, or cuts the connection. */
export type Act = string | null | 'cut' | ((socket: Socket) => void);

/** The steps at which it may do something else than go on. */
export const STEPS = ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'dot'] as const;
export type Step = (typeof STEPS)[number];

const USUAL: Record<Step, string> = {
  greeting: '220 ready',
  EHLO: '250 hello',
  MAIL: '250 sender ok',
  RCPT: '250 recipient ok',
  DATA: '354 go on',
  dot: '250 taken',
};

/** A server of a few lines that follows a script, where a real one would not let itself be made to. */
export async function scriptedServer(script: Partial<Record<Step, Act>>) {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    const act = (step: Step) => {
      const does = step in script ? script[step]! : USUAL[step];
      if (does === null) return;
      if (does === 'cut') socket.destroy();
      else if (typeof does === 'function') does(socket);
      else socket.write(`${does}\r\n`);
    };
    let inText = false;
    let rest = '';
    act('greeting');
    socket.on('data', (bytes) => {
      rest += bytes.toString();
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (inText && line !== '.') continue;
        const step = inText ? 'dot' : (STEPS.find((one) => line.toUpperCase().startsWith(one)) ?? null);
        heard.push(inText ? 'dot' : line);
        inText = step === 'DATA';
        if (step) act(step);
        else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    /** What it was told, a line a command, and `dot` for the end of a text. */
    heard,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
