import { readOwnRecord } from './bluesky-answer.rules.js';

const read = (embed?: unknown) =>
  readOwnRecord({ status: 200, headers: {}, body: JSON.stringify({ value: { text: 'Open.', embed } }) }, new Date());
const external = { $type: 'app.bsky.embed.external', external: { uri: 'https://a.example', title: 'A' } };
const images = { $type: 'app.bsky.embed.images', images: [{ alt: 'A door', image: {} }, { image: {} }] };

describe('a record of a member’s own, as Bluesky keeps it', () => {
  it.each<[string, unknown, object]>([
    ['nothing', undefined, { card: null, pictures: [] }],
    ['a card', external, { card: 'https://a.example', pictures: [] }],
    ['pictures', images, { card: null, pictures: [{ alt: 'A door' }, {}] }],
    [
      'pictures beside another post',
      { $type: 'app.bsky.embed.recordWithMedia', media: images },
      { card: null, pictures: [{ alt: 'A door' }, {}] },
    ],
    ['something that is not known', { $type: 'app.bsky.embed.video' }, {}],
  ])('with %s', (_what, embed, parts) => {
    expect(read(embed)).toEqual({ kind: 'read', text: 'Open.', edited: null, parts });
  });
});
