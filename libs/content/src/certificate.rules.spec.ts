import { createHash } from 'node:crypto';
import { aCaption, aDraft } from '#testing/content';
import { certificateForms, certificateText } from './certificate.rules.js';

describe('what a certificate covers', () => {
  const slots = [{ name: 'team', hint: 'Your team', maxLength: 40 }];
  const draft = aDraft({
    summary: 'A summary',
    linkTitle: 'The page',
    audience: { teams: ['b', 'a'], regions: ['UK'], languages: ['en'], public: true },
    captions: [aCaption({ text: 'Hello {{team}}', slots, disclosure: 'I work for Acme.' })],
  });
  const written = (of = draft, media: string | null = 'a1') => certificateText(of, media);

  it('is the same whatever the order of the audience', () => {
    expect(written({ ...draft, audience: { ...draft.audience, teams: ['a', 'b'] } })).toBe(written());
  });

  it('does not change with what readers never see', () => {
    expect(written({ ...draft, featured: true, topicIds: ['x'] })).toBe(written());
    expect(written({ ...draft, imageAlt: 'A bridge' })).not.toBe(written());
    expect(written({ ...draft, publishFrom: new Date() })).not.toBe(written());
    expect(written({ ...draft, expiresAt: new Date() })).not.toBe(written());
  });

  it.each([
    ['the title', { ...draft, title: 'Another' }],
    ['the summary', { ...draft, summary: null }],
    ['the link', { ...draft, linkUrl: 'https://acme.example/other' }],
    ['the title of the link', { ...draft, linkTitle: 'Another page' }],
    ['the disclosure', { ...draft, captions: [aCaption({ ...draft.captions[0], disclosure: null })] }],
    ['the readers', { ...draft, audience: { ...draft.audience, public: false } }],
    ['the teams', { ...draft, audience: { ...draft.audience, teams: ['a'] } }],
    ['the regions', { ...draft, audience: { ...draft.audience, regions: [] } }],
    ['the languages', { ...draft, audience: { ...draft.audience, languages: ['de'] } }],
    ['the text of a caption', { ...draft, captions: [aCaption({ text: 'Hallo {{team}}', slots })] }],
    ['the language of a caption', { ...draft, captions: [aCaption({ ...draft.captions[0], language: 'de' })] }],
    ['the network of a caption', { ...draft, captions: [aCaption({ ...draft.captions[0], network: 'x' as never })] }],
    ['whether a caption is fixed', { ...draft, captions: [aCaption({ ...draft.captions[0], locked: true })] }],
    ['a slot', { ...draft, captions: [aCaption({ ...draft.captions[0], slots: [{ ...slots[0]!, maxLength: 41 }] })] }],
    ['one caption more', { ...draft, captions: [...draft.captions, aCaption()] }],
  ])('changes with %s', (_what, changed) => {
    expect(written(changed)).not.toBe(written());
  });

  it('changes with the disclosure of one caption beside another’s', () => {
    const both = (second: string | null) => ({
      ...draft,
      captions: [draft.captions[0]!, aCaption({ disclosure: second })],
    });
    const hashes = [null, 'I work for Acme.', 'Ich arbeite für Acme.'].map((second) => written(both(second)));
    expect(new Set(hashes).size).toBe(3);
  });

  it('changes with the bytes of the picture', () => {
    expect(written(draft, 'b2')).not.toBe(written());
    expect(written(draft, null)).not.toBe(written());
  });

  it.each([
    ['whose the picture is', { imageRights: 'Another’s.' }],
    ['when the right to it ends', { imageRightsUntil: new Date('2027-01-01T00:00:00Z') }],
    ['that the right to it does not end', { imageRightsUntil: null }],
    ['who is in it', { imagePeople: 'not_consented' as const }],
    ['that anything was said of the right to it', { imageRights: null, imageRightsUntil: null, imagePeople: null }],
  ])('changes with %s', (_what, changes) => {
    const imageRightsUntil = new Date('2026-12-31T00:00:00Z');
    const shown = { ...draft, imageRights: 'Ours.', imageRightsUntil, imagePeople: 'consented' as const };
    expect(written({ ...shown, ...changes })).not.toBe(written(shown));
    expect(JSON.parse(written(shown))).toMatchObject({
      format: 'vouchsafe.certificate.3',
      imageRights: { statement: 'Ours.', until: '2026-12-31T00:00:00.000Z', people: 'consented' },
    });
  });

  it('is still that of what was approved before its end was covered, and of nothing whose end was moved', () => {
    const [ends, later] = ['2026-12-01T00:00:00Z', '2027-12-01T00:00:00Z'].map((at) => ({
      ...draft,
      expiresAt: new Date(at),
    }));
    expect(certificateForms(ends!, 'a1')).toEqual([written(ends), written()]);
    expect(certificateForms(later!, 'a1')).not.toContain(written(ends));
    expect(certificateForms(draft, 'a1')).toEqual([written()]);
  });

  // Certificates stand in approvals, shares and the ledger: a version approved long ago must come to the same hash.
  it('comes to the hash it has always come to', () => {
    const approved = aDraft({
      title: 'Über die „Nacht“ — 50 % \u{1F9EC}',
      summary: 'Line one\nline "two"\t\\ end\u0007',
      linkUrl: 'https://acme.example/lab?a=1&b=é',
      audience: { teams: ['b', 'a'], regions: ['UK', 'DE'], languages: ['en'], public: true },
      captions: [
        aCaption({
          language: 'de',
          text: 'Hallo {{team}} \u2028 grüßt',
          slots,
          locked: true,
          disclosure: 'I work for Acme.',
        }),
      ],
    });
    expect(createHash('sha256').update(written(approved)).digest('hex')).toBe(
      'b5241ec34797f945429c3cccc1de3b24db6572efdff95f9ccb6852fcf45c59dd',
    );
  });
});
