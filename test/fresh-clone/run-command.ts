import { spawn, type ChildProcess } from 'node:child_process';

export interface Ran {
  code: number | null;
  /** Everything it said. */
  output: string;
  seconds: number;
}

export interface Where {
  cwd: string;
  environment: NodeJS.ProcessEnv;
}

/** Runs a command to its end. `meanwhile` gets the process, to end it when it has done what it is for. */
export async function runCommand(
  words: [string, ...string[]],
  { cwd, environment }: Where,
  meanwhile?: (child: ChildProcess) => Promise<void>,
): Promise<Ran> {
  const began = Date.now();
  const [program, ...rest] = words;
  // A group of its own, so that ending it reaches everything that npm has started.
  const child = spawn(program, rest, { cwd, env: { ...process.env, ...environment }, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  await meanwhile?.(child);
  return { code: await ended, output, seconds: Math.round((Date.now() - began) / 1_000) };
}
