import { readdirSync, readFileSync } from 'node:fs';
import type { Screener, ScreeningContext } from '#libs/screener';

/** A post as somebody might write it, worded by the project. */
export interface Post {
  lang: string;
  kind: string;
  /** Whether it has to be stopped (`review` or `block`); the others have to pass. */
  stop: boolean;
  text: string;
}

/** The kind of what has to pass. */
const clean = 'clean';

/** The posts of a folder, a file a language: a line each below `= stop kind` or `= pass clean`. */
export function readPosts(folder = 'test/eval/posts'): Post[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => postsIn(file.replace(/\.txt$/, ''), readFileSync(`${folder}/${file}`, 'utf8')));
}

function postsIn(lang: string, written: string): Post[] {
  const posts: Post[] = [];
  let stop = false;
  let kind = clean;
  for (const line of written.split('\n')) {
    const heading = /^= (stop|pass) (.+)$/.exec(line);
    if (heading) {
      stop = heading[1] === 'stop';
      kind = heading[2] as string;
    } else if (line !== '') posts.push({ lang, kind, stop, text: line });
  }
  return posts;
}

/** An employee's own post to everywhere. */
export const postContext = {
  jurisdictions: ['UK', 'US', 'EU', 'DE', 'FR'],
  network: 'linkedin',
  direction: 'outbound',
  author: { employer: 'Acme' },
} satisfies ScreeningContext;

export interface PostScore {
  cases: number;
  /** Stopped, of those that have to be; passed, of the others. */
  right: number;
  wrong: string[];
}

/** How the posts are judged, by kind and language (`money en`), screened as an employee's own post to everywhere. */
export function scorePosts(screener: Screener, posts: Post[]): Record<string, PostScore> {
  const scores: Record<string, PostScore> = {};
  for (const { lang, kind, stop, text } of posts) {
    const score = (scores[`${kind} ${lang}`] ??= { cases: 0, right: 0, wrong: [] });
    score.cases++;
    const { verdict } = screener.screen(text, postContext);
    if ((verdict === 'review' || verdict === 'block') === stop) score.right++;
    else score.wrong.push(text);
  }
  return scores;
}
