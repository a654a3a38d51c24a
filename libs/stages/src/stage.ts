/** At what stage of a conversation with a buyer something is of use, the first first. */
export const STAGES = ['awareness', 'consideration', 'decision', 'after_sale'] as const;
export type Stage = (typeof STAGES)[number];
