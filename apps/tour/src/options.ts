import { readCommandLine } from '#libs/kernel';

/** What `npm run tour` was asked to do. */
export interface TourOptions {
  posts?: string;
  feed?: string;
  limit: number;
  url?: string;
  json: boolean;
  help: boolean;
}

export const USAGE = `npm run tour -- [options]   drives the product through its public HTTP API and checks that everything agrees

  --posts FILE   content to import: lines "id|date|text" or a CSV
  --feed SOURCE  content to import: an RSS, Atom or JSON feed, a file or an address
  --limit N      at most so many posts (default 200)
  --url ADDRESS  a running instance (default: http://localhost:3000 when it answers, else one of the tour's own)
  --json         the closing table as one JSON object on the last line

Without --posts or --feed the demo organisation's own content is shared. Exits with 1 when anything disagrees.`;

/** @throws Error that names what is wrong. */
export function readOptions(words: string[]): TourOptions {
  const { values } = readCommandLine(USAGE, {
    args: words,
    options: {
      posts: { type: 'string' },
      feed: { type: 'string' },
      limit: { type: 'string', default: '200' },
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new Error('--limit must be a whole number from 1 to 1000.');
  if (values.posts && values.feed) throw new Error('Name --posts or --feed, not both.');
  if (values.url && !URL.canParse(values.url))
    throw new Error('--url must be an address such as http://localhost:3000.');
  return { ...values, limit, url: values.url?.replace(/\/$/, '') };
}
