import type { Reading } from '#libs/reading';

/** News and announcements: with links, tags or the capitals of a headline. Without somebody it happened to, they tell of no case. */
export function isPost(reading: Reading): boolean {
  if (reading.links.length > 0 || reading.handles.length > 0 || reading.hashtags.length > 0) return true;
  let long = 0;
  let capital = 0;
  for (const word of reading.words) {
    if (word.form.length <= 3) continue;
    long++;
    if (word.capital) capital++;
  }
  return long >= 4 && capital >= long * 0.75;
}
