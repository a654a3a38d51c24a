import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path of the server answers; text is a feed. */
export type Answer = string | ((response: ServerResponse, headers: IncomingHttpHeaders) => void);

/** A web site of a spec's own, whose pages it sets one by one. */
export interface FeedServer {
  url: string;
  /** How often each path was asked for. */
  asked: Map<string, number>;
  answer(path: string, answer: Answer): void;
  close(): void;
}

export async function aFeedServer(): Promise<FeedServer> {
  const answers = new Map<string, Answer>();
  const asked = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const answer = answers.get(path);
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === 'string') response.setHeader('content-type', 'application/rss+xml').end(answer);
    else answer(response, request.headers);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (path, answer) => void answers.set(path, answer),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export interface FeedItem {
  title: string;
  link?: string;
  guid?: string;
  text?: string;
  picture?: string;
  day?: number;
}

/** An RSS feed; an entry of a later day is newer. */
export function rssOf(items: FeedItem[], title = 'News of Acme'): string {
  const entries = items.map(
    ({ title: name, link, guid, text, picture, day }) =>
      `<item><title>${name}</title>${link ? `<link>${link}</link>` : ''}${guid ? `<guid isPermaLink="false">${guid}</guid>` : ''}` +
      `${text ? `<description>${text}</description>` : ''}${picture ? `<enclosure url="${picture}" length="1" type="image/png"/>` : ''}` +
      `${day ? `<pubDate>${new Date(Date.UTC(2026, 0, day)).toUTCString()}</pubDate>` : ''}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://acme.example/</link>${entries.join('')}</channel></rss>`;
}
