import { DomainError, say } from '#libs/kernel';

/** Gives back what it was given after so many milliseconds of work. */
export function slowly<T>(given: T, milliseconds: number): T {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
  return given;
}

export function refuse(_bytes: Uint8Array): never {
  throw DomainError.invalid('file', say('Something like this exists already.'));
}

export function stumble(): never {
  throw new TypeError('stumbled');
}

/** Takes memory until there is none. */
export function swell(): never {
  for (const kept: number[][] = []; ;) kept.push(new Array<number>(1_000_000).fill(0.5));
}
