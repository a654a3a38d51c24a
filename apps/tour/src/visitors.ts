/** Who comes along a share link, as their requests look. */
export interface Visitor {
  kind: 'human' | 'other';
  method: 'GET' | 'HEAD';
  headers: Record<string, string>;
}

/** A person's browser; `number` makes it another person's. */
export function person(number: number): Visitor {
  const version = `${120 + (number % 20)}.0.${6000 + Math.floor(number / 20)}.${number % 100}`;
  return {
    kind: 'human',
    method: 'GET',
    headers: {
      'user-agent': `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version} Safari/537.36`,
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'accept-language': 'en-GB,en;q=0.8',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
      'sec-fetch-site': 'cross-site',
    },
  };
}

/** What must never count as a person: link previews, crawlers, scripts, and requests that only look. */
export const machines: Visitor[] = [
  {
    kind: 'other',
    method: 'GET',
    headers: {
      'user-agent': 'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
      accept: '*/*',
    },
  },
  {
    kind: 'other',
    method: 'GET',
    headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', accept: '*/*' },
  },
  {
    kind: 'other',
    method: 'GET',
    headers: {
      'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      accept: 'text/html',
    },
  },
  { kind: 'other', method: 'GET', headers: { 'user-agent': 'python-requests/2.32.3', accept: '*/*' } },
  { kind: 'other', method: 'HEAD', headers: person(0).headers },
];
