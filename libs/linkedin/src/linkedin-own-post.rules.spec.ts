import { readOwnPost } from './linkedin-own-post.rules.js';

const read = (content?: unknown) => {
  const body = JSON.stringify({ commentary: 'Open.', ...(content === undefined ? {} : { content }) });
  return readOwnPost({ status: 200, headers: {}, body }, 'jane', new Date());
};

describe('a post of a member’s own, as LinkedIn shows it', () => {
  it('is not somebody else’s', () => {
    const by = (author: string) =>
      readOwnPost(
        { status: 200, headers: {}, body: JSON.stringify({ author, commentary: 'Open.' }) },
        'jane',
        new Date(),
      );
    expect(by('urn:li:person:jane')).toMatchObject({ kind: 'read' });
    expect(by('urn:li:person:joe')).toMatchObject({ kind: 'refused', code: 'NOT_THEIRS', permanent: true });
  });

  it.each<[string, unknown, object]>([
    ['nothing of its content', undefined, {}],
    ['a card', { article: { source: 'https://a.example', title: 'A' } }, { card: 'https://a.example', pictures: [] }],
    ['a card without an address', { article: { title: 'A' } }, {}],
    ['a picture', { media: { id: 'urn:li:image:a', altText: 'made up' } }, { card: null, pictures: [{}] }],
    ['a film', { media: { id: 'urn:li:video:a' } }, { card: null, pictures: [] }],
    ['pictures', { multiImage: { images: [{}, {}] } }, { card: null, pictures: [{}, {}] }],
    ['something else', { poll: {} }, {}],
  ])('with %s', (_what, content, parts) => {
    expect(read(content)).toEqual({ kind: 'read', text: 'Open.', edited: null, parts });
  });
});
