import type { ShareLinks } from '#libs/links';
import type { Transaction } from '#libs/platform';
import { AsSent } from './as-sent.js';
import type { PublishedShare } from './post-check.repository.js';

const link = { url: 'https://go.acme.example/s/abc', targetUrl: 'https://acme.example/open-day' };
const asSent = new AsSent({ find: async () => link } as unknown as ShareLinks);
const share = {
  ...{ network: 'linkedin', text: 'Open on Saturday.', linkId: 'l', linkPlacement: 'article' },
  ...{ hasPicture: true, pictureAlt: 'Our laboratory' },
} as PublishedShare;
const of = (changes: Partial<PublishedShare>) => asSent.of({} as Transaction, { ...share, ...changes });

describe('what went to a network', () => {
  it('is the text with a card, which has the picture within', async () => {
    expect(await of({})).toEqual({ text: share.text, card: link, picture: null });
  });

  it('is the text with its link in it where the network makes the card', async () => {
    expect(await of({ network: 'mastodon' })).toEqual({
      ...{ text: `${share.text}\n\n${link.url}`, card: null, picture: null },
    });
  });

  it('is the text with a picture where no card comes with it', async () => {
    const picture = { alt: 'Our laboratory' };
    expect(await of({ linkPlacement: 'text' })).toEqual({ text: share.text, card: null, picture });
    expect(await of({ linkId: null, linkPlacement: null })).toEqual({ text: share.text, card: null, picture });
    expect(await of({ linkId: null, linkPlacement: null, hasPicture: false })).toMatchObject({ picture: null });
  });
});
