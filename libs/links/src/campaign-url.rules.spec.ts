import fc from 'fast-check';
import { campaignUrl, leadsTo } from './campaign-url.rules.js';

const campaign = { network: 'linkedin', node: 'advocacy', name: 'Sleep & the Heart: été 2026' } as const;

describe('the address a share link leads to', () => {
  it('tells web analytics where a visit came from', () => {
    expect(campaignUrl('https://acme.example/news?id=7#top', campaign)).toBe(
      'https://acme.example/news?id=7&utm_source=linkedin&utm_medium=advocacy&utm_campaign=sleep-the-heart-ete-2026#top',
    );
  });

  it("leaves the author's own parameters alone", () => {
    const url = campaignUrl('https://acme.example/?utm_campaign=spring&utm_source=intranet', campaign);
    expect(url).toBe('https://acme.example/?utm_campaign=spring&utm_source=intranet&utm_medium=advocacy');
  });

  it('names no campaign when the name has no letters', () => {
    expect(campaignUrl('https://acme.example/', { ...campaign, name: '!!!' })).not.toContain('utm_campaign');
  });

  const ADDED = 'utm_source=linkedin&utm_medium=advocacy&utm_campaign=sleep-the-heart-ete-2026';

  it.each([
    ['https://n.example/page?q=a%20b&flag&path=~x/(y)', '&', ''],
    ['https://n.example/pfad/%E4%F6%FC?q=%E4', '&', ''],
    ['https://n.example/page?list=a,b;c&json={"a":1}', '&', ''],
    ['https://n.example/a+b?q=c+d&=&empty=&a=1&a=2', '&', ''],
    ['https://N.Example:443/../a/./b', '?', ''],
    ['https://n.example', '?', ''],
    ['https://n.example?', '', ''],
    ['https://n.example/?a=1&', '', ''],
    ['https://n.example/größe/한국어?x=ä', '&', ''],
    ['https://n.example/a', '?', '#top?not=query'],
    ['https://n.example/app?x=1', '&', '#/route?y=%20#again'],
    ['https://n.example/?u=https%3A%2F%2Fb.example%2F%3Futm_source%3Dx', '&', ''],
    ['https://n.example/a?b?c?', '&', ''],
    ['https://n.example/a&', '?', ''],
  ])('is %s byte for byte, with what was added', (before, joint, fragment) => {
    expect(campaignUrl(before + fragment, campaign)).toBe(before + joint + ADDED + fragment);
  });

  it.each([
    'https://b.s3.amazonaws.com/f.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=900&X-Amz-Signature=0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    'https://storage.googleapis.com/b/o?x-goog-signature=0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    'https://a.blob.core.windows.net/c/f?sv=2024-11-04&se=2026-12-01&sig=Zm9vYmFyYmF6cXV4cXV1eA%3D%3D#page=2',
    'https://d1.cloudfront.net/f?Expires=1796083200&Signature=abcdefghijklmnop~&Key-Pair-Id=K1',
    'https://n.example/f?Expires=1796083200&md5=abc',
    'https://n.example/f?expires=1796083200',
    'https://n.imgix.example/p.jpg?w=800&s=0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    'https://n.example/?shop=x&hmac=0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    'https://n.example/v.m3u8?hdnts=exp=1796083200~acl=/*~hmac=0a1b2c3d4e5f',
  ])('is untouched when it is signed: %s', (address) => {
    expect(campaignUrl(address, campaign)).toBe(address);
  });

  it.each([
    'https://n.example/?s=sleep',
    'https://n.example/?sign=leo',
    'https://n.example/?signature=dish',
    'https://n.example/?expires=never',
  ])('is not taken for signed by a word: %s', (address) => {
    expect(campaignUrl(address, campaign)).toBe(`${address}&${ADDED}`);
  });

  it('names a campaign in any script by its own letters, and no accent', () => {
    const nameIn = (name: string) =>
      new URL(campaignUrl('https://a.example/', { ...campaign, name })).searchParams.get('utm_campaign');
    expect(['한국어 안내', 'ガイド!', 'हिन्दी में', 'Ärzte über Größe', 'Ёлка', '🎉'].map(nameIn)).toEqual([
      '한국어-안내',
      'ガイド',
      'हिन्दी-में',
      'arzte-uber-große',
      'елка',
      null,
    ]);
  });

  it('gives back the very bytes when what was added is taken away', () => {
    const part = fc.stringMatching(/^[!-~äß한😀]{0,12}$/u);
    const target = fc
      .tuple(part, fc.option(part), fc.option(part))
      .map(([path, query, fragment]) =>
        ['https://n.example/', path, query === null ? '' : `?${query}`, fragment === null ? '' : `#${fragment}`].join(
          '',
        ),
      );
    fc.assert(
      fc.property(target, (before) => {
        const after = campaignUrl(before, campaign);
        expect(leadsTo(before, after)).toBe(true);
        const [head] = before.split('#');
        const added = after.slice(head!.length, after.length - (before.length - head!.length));
        expect(`${after.slice(0, head!.length)}${after.slice(head!.length + added.length)}`).toBe(before);
        expect(added).toMatch(/^[?&]?(utm_(source|medium|campaign)=[a-z0-9-]+(&|$)){0,3}$/);
        const query = (address: string) => [...new URLSearchParams(address.split('#')[0]!.split(/\?(.*)/s)[1] ?? '')];
        expect(query(after).slice(0, query(before).length)).toEqual(query(before));
      }),
    );
  });
});

describe('where a link leads', () => {
  it.each([
    ['https://n.example/', 'https://n.example/'],
    ['https://n.example/', 'https://n.example/?utm_source=linkedin&utm_campaign=another-name'],
    ['https://n.example/??', 'https://n.example/??&utm_source=linkedin'],
    ['https://n.example/?a=1#b', 'https://n.example/?a=1&utm_medium=advocacy#b'],
  ])('is to %s by %s', (target, address) => expect(leadsTo(target, address)).toBe(true));

  it.each([
    ['https://n.example/', 'https://elsewhere.example/'],
    ['https://n.example', 'https://n.example.elsewhere.example'],
    ['https://n.example', 'https://n.example@elsewhere.example/?utm_source=x'],
    ['https://n.example/', 'https://n.example/more?utm_source=x'],
    ['https://n.example/', 'https://n.example/?utm_source=x&to=elsewhere'],
    ['https://n.example/', 'https://n.example/&utm_source=x'],
    ['https://n.example/?a=1', 'https://n.example/?a=1utm_source=x'],
    ['https://n.example/#a', 'https://n.example/?utm_source=x#b'],
  ])('is not to %s by %s', (target, address) => expect(leadsTo(target, address)).toBe(false));
});
