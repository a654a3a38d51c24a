import { request } from 'undici';
import { machines, person, type Visitor } from './visitors.js';

/** How often one link was followed, as the tour did it. */
export interface Followed {
  human: number;
  other: number;
}

const ABREAST = 16;

/**
 * Follows share links as people, previews and bots. The n-th link gets n mod 4 people, each a different one, and one or
 * two machines. @throws Error when a link does not lead on.
 */
export async function followLinks(links: string[], onProgress: (done: number) => void): Promise<Map<string, Followed>> {
  const followed = new Map<string, Followed>(links.map((link) => [link, { human: 0, other: 0 }]));
  const visits: { link: string; visitor: Visitor }[] = [];
  let people = 1;
  links.forEach((link, index) => {
    for (let count = index % 4; count > 0; count -= 1) visits.push({ link, visitor: person((people += 1)) });
    visits.push({ link, visitor: machines[index % machines.length]! });
    if (index % 3 === 0) visits.push({ link, visitor: machines[(index + 2) % machines.length]! });
  });
  const rest = visits[Symbol.iterator]();
  let done = 0;
  const walk = async () => {
    for (const { link, visitor } of rest) {
      await visit(link, visitor);
      followed.get(link)![visitor.kind] += 1;
      onProgress((done += 1));
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, walk));
  return followed;
}

/** Not with `fetch`, which writes `Sec-Fetch-Mode: cors` over what a browser following a link says. */
async function visit(link: string, { method, headers }: Visitor): Promise<void> {
  const answer = await request(link, { method, headers });
  await answer.body.dump();
  if (answer.statusCode !== 302 || !answer.headers.location) {
    throw new Error(`${link} answered ${answer.statusCode} and does not lead on.`);
  }
}
