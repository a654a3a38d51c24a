import 'reflect-metadata';
import { PublishDue, PublishShare } from '#libs/shares';
import type { Point } from './deaths.js';

/** How long a call is on its way before the process that made it dies. */
const IN_THE_CALL_MS = 2;

const point = process.env.DIE_AT as Point;

/** Preloaded into a worker, has it die at `DIE_AT` as it first comes by: at once, with nothing tidied up. */
function dieIf(here: Point): void {
  if (here === point) process.kill(process.pid, 'SIGKILL');
}

type Step = (this: unknown, ...parts: unknown[]) => Promise<unknown>;

function around(of: { prototype: object }, name: string, before: Point | null, after: Point | null): void {
  const step = Reflect.get(of.prototype, name) as Step | undefined;
  if (!step) throw new Error(`Publishing has no step ${name} any more.`);
  Reflect.set(of.prototype, name, async function (this: unknown, ...parts: unknown[]) {
    if (before) dieIf(before);
    if (name === 'send' && point === 'in the call') setTimeout(() => dieIf(point), IN_THE_CALL_MS);
    const result = await step.apply(this, parts);
    // Who got nothing to do comes not by.
    if (after && has(result)) dieIf(after);
    return result;
  });
}

/** Whether it came by with something to do; of what is claimed together, with anything. */
function has(result: unknown): boolean {
  const claims = (result as { claims?: unknown[] } | null | undefined)?.claims;
  return claims ? claims.length > 0 : result !== null && result !== false;
}

around(PublishDue, 'claim', 'before the claim', 'after the claim');
around(PublishShare, 'claim', 'before the claim', 'after the claim');
around(PublishShare, 'prepare', 'before the picture', 'after the picture');
around(PublishShare, 'arm', 'before the note', 'after the note');
around(PublishShare, 'send', null, 'after the call');
around(PublishShare, 'tryOnce', null, 'before the outcome');
around(PublishShare, 'goOn', null, 'after the outcome');
