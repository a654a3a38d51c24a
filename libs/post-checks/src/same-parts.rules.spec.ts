import type { ReadParts } from '#libs/network-contract';
import { compareParts, differAlike, withKnown, type SentParts } from './same-parts.rules.js';

const URL = 'https://go.acme.example/s/abc123';
const TARGET = 'https://acme.example/open-day?utm_source=linkedin';
const card = { url: URL, targetUrl: TARGET };
const text = 'Open on Saturday.';
const withCard: SentParts = { card, picture: null };
const withPicture: SentParts = { card: null, picture: { alt: 'Our laboratory' } };
const plain: SentParts = { card: null, picture: null };

describe('what stands with a post, beside what was published', () => {
  it.each<[string, SentParts, ReadParts, string]>([
    ['the link itself', withCard, { card: URL }, 'same'],
    ['the link with an ending of the network’s own', withCard, { card: `${URL}/?trk=feed` }, 'same'],
    ['where the link leads', withCard, { card: TARGET }, 'same'],
    ['a short address of the network’s own', withCard, { card: 'https://lnkd.in/eXyZ12' }, 'untold'],
    ['a detour of the network’s own', withCard, { card: 'https://www.linkedin.com/redir/redirect?url=x' }, 'untold'],
    ['nothing told', withCard, {}, 'untold'],
    ['no card', withCard, { card: null }, 'differs'],
    ['another page', withCard, { card: 'https://evil.example/s/abc123' }, 'differs'],
    ['another link of the same site', withCard, { card: `${URL}4` }, 'differs'],
    ['the link within another', withCard, { card: `https://evil.example/?u=${URL}` }, 'differs'],
    ['no card where none was given', plain, { card: null }, 'same'],
    ['a card where none was given', plain, { card: URL }, 'differs'],
  ])('tells of a link: %s', (_what, sent, read, found) => {
    expect(compareParts({ ...sent, text }, read).link).toBe(found);
  });

  it('takes the card that a network makes of an address in the text for what was published', () => {
    expect(compareParts({ ...plain, text: `Open: ${URL}` }, { card: URL }).link).toBe('same');
  });

  it.each<[string, SentParts, ReadParts, string]>([
    ['the same words', withPicture, { pictures: [{ alt: 'Our laboratory ' }] }, 'same'],
    ['one of which no words are told', withPicture, { pictures: [{}] }, 'same'],
    ['nothing told', withPicture, {}, 'untold'],
    ['other words', withPicture, { pictures: [{ alt: 'A cure' }] }, 'differs'],
    ['no words', withPicture, { pictures: [{ alt: '' }] }, 'differs'],
    ['none', withPicture, { pictures: [] }, 'differs'],
    ['one more', withPicture, { pictures: [{ alt: 'Our laboratory' }, {}] }, 'differs'],
    ['none where there was none', plain, { pictures: [] }, 'same'],
    ['one where there was none', plain, { pictures: [{}] }, 'differs'],
  ])('tells of a picture: %s', (_what, sent, read, found) => {
    expect(compareParts({ ...sent, text }, read).picture).toBe(found);
  });

  it('keeps what stands there instead, and only of what differs', () => {
    const read = { card: 'https://evil.example', pictures: [{ alt: 'A cure' }, {}] };
    const differing = { link: 'differs', picture: 'differs', seenPictures: ['A cure', ''] };
    expect(compareParts({ ...withCard, text }, read)).toEqual({ ...differing, seenLink: 'https://evil.example' });
    const same = { link: 'same', seenLink: null, picture: 'same', seenPictures: null };
    expect(compareParts({ ...withCard, text }, { card: URL, pictures: [] })).toEqual(same);
  });

  it('holds to what was told before where nothing is told now', () => {
    const before = compareParts({ ...withCard, text }, { card: 'https://evil.example', pictures: [] });
    const untold = compareParts({ ...withCard, text }, {});
    expect(withKnown(untold, before)).toEqual({ ...before, picture: 'untold' });
    expect(withKnown(compareParts({ ...withCard, text }, { card: URL }), before).link).toBe('same');
    expect(withKnown(untold, null)).toEqual(untold);
    expect(differAlike(before, withKnown(untold, before))).toBe(true);
    expect(differAlike(before, null)).toBe(false);
  });
});
