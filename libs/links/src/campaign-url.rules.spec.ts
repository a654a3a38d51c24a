import { campaignUrl } from './campaign-url.rules.js';

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
});
