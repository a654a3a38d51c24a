/** A week before it expires a card begins to say so. */
export const isEnding = (expiresAt: string, now = Date.now()): boolean =>
  new Date(expiresAt).getTime() - now < 7 * 86_400_000;
