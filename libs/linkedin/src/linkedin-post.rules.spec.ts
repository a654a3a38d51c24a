import fc from 'fast-check';
import { createPostBody, readPostAddress, readUploadPlace } from './linkedin-post.rules.js';

const SITE = 'https://www.linkedin.com';

describe('the body of a post', () => {
  const post = { text: 'News (really) #health', article: null };

  it('is a public text in little text', () => {
    expect(createPostBody('abc', post, null)).toEqual({
      author: 'urn:li:person:abc',
      commentary: 'News \\(really\\) #health',
      visibility: 'PUBLIC',
      distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
      lifecycleState: 'PUBLISHED',
      isReshareDisabledByAuthor: false,
    });
  });

  it('shows a link as a card whose words are plain, with the image on it', () => {
    const article = { source: 'https://v.example/s/abc', title: 'Sleep (and more)', description: 'A *study*' };
    expect(createPostBody('abc', { ...post, article }, { urn: 'urn:li:image:1', alt: 'A door' }).content).toEqual({
      article: { ...article, thumbnail: 'urn:li:image:1' },
    });
    expect(createPostBody('abc', { ...post, article: { ...article, description: null } }, null).content).toEqual({
      article: { source: article.source, title: article.title },
    });
  });

  it.each([
    ['with the words for those who do not see it, as they are', 'A (new) door #1', { altText: 'A (new) door #1' }],
    ['with as many of them as LinkedIn takes', 'a'.repeat(5_000), { altText: 'a'.repeat(4_086) }],
    ['without words where there are none', null, {}],
    ['without words that say nothing', '', {}],
  ])('shows an image alone, %s', (_which, alt, told) => {
    const id = 'urn:li:image:1';
    expect(createPostBody('abc', post, { urn: id, alt }).content).toEqual({ media: { id, ...told } });
  });
});

describe('an address that a member pastes', () => {
  it.each([
    ['https://www.linkedin.com/feed/update/urn:li:share:68/', 'urn:li:share:68'],
    ['https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A7?utm_source=x', 'urn:li:ugcPost:7'],
    ['https://uk.linkedin.com/posts/jane-doe_news-share-7141138937766391808-AbCd', 'urn:li:share:7141138937766391808'],
    ['https://www.linkedin.com/posts/jane-doe_news-activity-7141138937766391808-AbCd', null],
    ['https://linkedin.com/feed/update/urn:li:activity:714', null],
  ])('%s is a post', (address, externalId) => {
    const read = readPostAddress(SITE, address);
    expect(read).toMatchObject({ externalId });
    expect(read?.permalink).not.toContain('?');
  });

  it.each([
    'not an address',
    'https://www.linkedin.com/in/jane-doe',
    'https://evil.example/feed/update/urn:li:share:68/',
    'https://linkedin.com.evil.example/feed/update/urn:li:share:68/',
    'http://www.linkedin.com/feed/update/urn:li:share:68/',
    'javascript:alert(1)//linkedin.com/feed/update/urn:li:share:68/',
    'https://www.linkedin.com/%E0%A4%A/feed',
  ])('%s is none', (address) => {
    expect(readPostAddress(SITE, address)).toBeNull();
  });

  it('knows the site that stands in for LinkedIn', () => {
    const sandbox = 'http://localhost:3001';
    expect(readPostAddress(sandbox, `${sandbox}/feed/update/urn:li:share:1/`)).toMatchObject({
      externalId: 'urn:li:share:1',
    });
    expect(readPostAddress(sandbox, 'http://localhost:3002/feed/update/urn:li:share:1/')).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        (url) => void readPostAddress(SITE, url),
      ),
    );
  });
});

describe('the place for an image', () => {
  it.each(['', '{}', '{"value":{}}', '{"value":{"uploadUrl":"x","image":"y"}}', '[]'])('is not in %j', (body) => {
    expect(readUploadPlace(body)).toBeNull();
  });
});
