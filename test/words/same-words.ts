/** What is the same in another language as in English: names, and words both have. */
export const SAME: Record<string, readonly string[]> = {
  de: [],
  fr: [],
};
