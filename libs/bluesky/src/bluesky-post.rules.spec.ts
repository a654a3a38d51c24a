import { newId } from '#libs/kernel';
import { facetsOf, postRecord, readPostAddress } from './bluesky-post.rules.js';
import { recordKeyOf } from './record-key.rules.js';

const at = new Date('2026-11-02T09:00:00Z');
const post = { key: 'k', language: 'de', article: null, image: null };

describe('the record of a post', () => {
  it('marks links and hashtags by their bytes, and nothing else', () => {
    const text = 'Größe 👩‍🔬 #Über_uns siehe https://l.example/a_b. @jane #1';
    const bytes = Buffer.from(text);
    const marked = facetsOf(text).map(({ index, features: [feature] }) => [
      bytes.subarray(index.byteStart, index.byteEnd).toString(),
      feature.uri ?? feature.tag,
    ]);
    expect(marked).toEqual([
      ['#Über_uns', 'Über_uns'],
      ['https://l.example/a_b', 'https://l.example/a_b'],
    ]);
  });

  it('shows a card with its picture, or a picture with its words', () => {
    const blob = { $type: 'blob' };
    const article = { source: 'https://l.example/x', title: 'Open day', description: null };
    const image = { bytes: new Uint8Array(), type: 'image/png', alt: 'A door' };
    expect(postRecord({ ...post, text: 'Look', article }, blob, at)).toEqual({
      $type: 'app.bsky.feed.post',
      text: 'Look',
      createdAt: '2026-11-02T09:00:00.000Z',
      langs: ['de'],
      embed: {
        $type: 'app.bsky.embed.external',
        external: { uri: 'https://l.example/x', title: 'Open day', description: '', thumb: blob },
      },
    });
    expect(postRecord({ ...post, text: 'Look', image }, blob, at)).toMatchObject({
      embed: { $type: 'app.bsky.embed.images', images: [{ image: blob, alt: 'A door' }] },
    });
  });

  it('has a key that is worked out of its share, as the protocol wants it', () => {
    // Of a million keys within one millisecond two may be the same: shares are made further apart.
    const keys = Array.from({ length: 500 }, (_, at) => {
      const time = (1_790_000_000_000 + at).toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}${newId().slice(13)}`;
    });
    const made = keys.map(recordKeyOf);
    for (const key of made) expect(key).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/);
    expect(new Set(made).size).toBe(500);
    expect(keys.map(recordKeyOf)).toEqual(made);
  });

  it('is known by its address, though under a handle not as calls need it', () => {
    expect(readPostAddress('https://bsky.app/profile/did:plc:abc/post/3kabc')).toEqual({
      externalId: 'at://did:plc:abc/app.bsky.feed.post/3kabc',
      permalink: 'https://bsky.app/profile/did:plc:abc/post/3kabc',
    });
    expect(readPostAddress('https://bsky.app/profile/jane.bsky.social/post/3kabc')).toMatchObject({ externalId: null });
  });
});
