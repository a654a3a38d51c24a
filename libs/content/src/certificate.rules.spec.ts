import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { aCaption, aDraft } from '#testing/content';
import { canonicalJson, readableParts } from './certificate.rules.js';

describe('canonical JSON', () => {
  it('does not depend on the order of members', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, { z: null, y: 'ü' }], c: true } })).toBe(
      '{"a":{"c":true,"d":[1,{"y":"ü","z":null}]},"b":1}',
    );
  });

  it('is JSON of the same value, and stays the same when written again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

describe('what a certificate covers', () => {
  const slots = [{ name: 'team', hint: 'Your team', maxLength: 40 }];
  const draft = aDraft({
    summary: 'A summary',
    linkTitle: 'The page',
    disclosure: 'I work for Acme.',
    audience: { teams: ['b', 'a'], regions: ['UK'], languages: ['en'], public: true },
    captions: [aCaption({ text: 'Hello {{team}}', slots })],
  });
  const written = (of = draft, media: string | null = 'a1') => canonicalJson(readableParts(of, media));

  it('is the same whatever the order of the audience', () => {
    expect(written({ ...draft, audience: { ...draft.audience, teams: ['a', 'b'] } })).toBe(written());
  });

  it('does not change with what readers never see', () => {
    expect(written({ ...draft, featured: true, topicIds: ['x'], expiresAt: new Date() })).toBe(written());
  });

  it.each([
    ['the title', { ...draft, title: 'Another' }],
    ['the summary', { ...draft, summary: null }],
    ['the link', { ...draft, linkUrl: 'https://acme.example/other' }],
    ['the title of the link', { ...draft, linkTitle: 'Another page' }],
    ['the disclosure', { ...draft, disclosure: null }],
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

  it('changes with the bytes of the picture', () => {
    expect(written(draft, 'b2')).not.toBe(written());
    expect(written(draft, null)).not.toBe(written());
  });
});
