const PERSON = /^urn:li:person:([A-Za-z0-9_-]{1,64})$/;
const POST = /^urn:li:(share|ugcPost):\d{1,20}$/;

/** LinkedIn counts milliseconds in the upper bits of a post's number and what happened within one in the lower 22. */
const SEQUENCE_BITS = 22n;

export const personUrn = (sub: string): string => `urn:li:person:${sub}`;

/** The `sub` within a person's URN, or null. */
export const subOfUrn = (urn: string): string | null => PERSON.exec(urn)?.[1] ?? null;

export const isPostUrn = (urn: unknown): urn is string => typeof urn === 'string' && POST.test(urn);

/** The number at the end of a post's URN, which orders posts by their creation. */
export const postNumber = (urn: string): bigint => BigInt(urn.slice(urn.lastIndexOf(':') + 1));

/** A number for a post made `at` (milliseconds), above `last`. */
export function nextPostNumber(at: number, last: bigint): bigint {
  const byTime = BigInt(at) << SEQUENCE_BITS;
  return byTime > last ? byTime : last + 1n;
}
