/** LinkedIn's reaction types. */
export const REACTION_TYPES = ['LIKE', 'PRAISE', 'EMPATHY', 'INTEREST', 'APPRECIATION', 'ENTERTAINMENT'] as const;

export type ReactionType = (typeof REACTION_TYPES)[number];

/** Those a reader can give on the pages: what the button says and how its sign is drawn in a square of 24. */
export const OFFERED_REACTIONS: { type: ReactionType; word: string; drawing: string }[] = [
  {
    type: 'LIKE',
    word: 'Like',
    drawing: 'M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.2 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z',
  },
  {
    type: 'PRAISE',
    word: 'Celebrate',
    drawing: 'm12 3.5 2.4 5.4 5.9.6-4.4 3.9 1.3 5.8-5.2-3-5.2 3 1.3-5.8-4.4-3.9 5.9-.6z',
  },
  {
    type: 'INTEREST',
    word: 'Insightful',
    drawing: 'M9 17.5h6M10 21h4M12 3a6.3 6.3 0 0 0-4 11.2c.7.6 1 1.2 1 2v1.3h6v-1.3c0-.8.3-1.4 1-2A6.3 6.3 0 0 0 12 3z',
  },
];
