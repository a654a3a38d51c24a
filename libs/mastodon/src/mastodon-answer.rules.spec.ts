import { readFailure, readPosted } from './mastodon-answer.rules.js';

const now = new Date('2026-11-02T09:00:00Z');
const answer = (status: number, error = '', headers = {}) => ({ status, headers, body: JSON.stringify({ error }) });

describe('what a Mastodon server answers', () => {
  it.each([
    [answer(401, 'The access token is invalid'), { kind: 'reconnect', message: 'The access token is invalid' }],
    [answer(403, 'This action is outside the authorized scopes'), { kind: 'reconnect' }],
    [answer(422, 'Validation failed: Text character limit of 500 exceeded'), { kind: 'refused', permanent: true }],
    [
      answer(422, 'Cannot attach files that have not finished processing. Try again in a moment!'),
      { kind: 'refused', permanent: false },
    ],
    [
      answer(429, 'Too many requests', { 'x-ratelimit-reset': '2026-11-02T09:05:00.000000Z' }),
      { kind: 'rate_limited', until: new Date('2026-11-02T09:05:00Z') },
    ],
    [answer(503), { kind: 'not_sent' }],
  ] as const)('%j', (said, meant) => {
    expect(readFailure(said, now)).toMatchObject(meant);
  });

  it('leaves a post open after an error of its own, and takes an answer without its number for a post all the same', () => {
    expect(readPosted(answer(500), now)).toMatchObject({ kind: 'unknown' });
    expect(readPosted({ status: 200, headers: {}, body: 'cut off' }, now)).toEqual({
      kind: 'published',
      externalId: null,
      permalink: null,
    });
  });
});
