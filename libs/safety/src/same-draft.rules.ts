/** How much of the shorter text must stand in the longer one, before and after the place where they differ. */
const SHARED = 0.8;
/** Shorter beginnings are alike by chance. */
const SHORTEST = 20;

/** Whether one text is the other with something added, taken out or replaced in one place, as while it is being written. */
export function sameDraft(one: string, other: string): boolean {
  const [shorter, longer] = [one, other].map(plain).sort((a, b) => a.length - b.length) as [string, string];
  if (shorter.length < SHORTEST) return shorter === longer;
  let before = 0;
  while (before < shorter.length && shorter[before] === longer[before]) before++;
  let after = 0;
  while (after < shorter.length - before && shorter.at(-1 - after) === longer.at(-1 - after)) after++;
  return before + after >= SHARED * shorter.length;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
