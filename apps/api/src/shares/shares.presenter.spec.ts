import { say } from '#libs/kernel';
import type { ShareView } from '#libs/shares';
import { presentShare } from './shares.presenter.js';

const at = new Date('2026-11-02T09:00:00Z');

const view = (message: ReturnType<typeof say>): ShareView => ({
  id: 's',
  captionId: '019aa000-0000-7000-8000-000000000002',
  item: { id: 'i', title: 'Open day', imageId: null },
  network: 'linkedin',
  node: 'advocacy',
  text: 'Hello',
  state: 'held',
  stateDetail: { code: 'reconnect', message },
  createdAt: at,
  schedule: null,
  dueAt: null,
  tries: 0,
  publishedAt: null,
  permalink: null,
  link: null,
  clicks: { human: 0, preview: 0, bot: 0, suspect: 0, own: 0, asOf: at },
  member: { id: 'm', name: 'Ada' },
});

describe('a share as its reader is shown it', () => {
  const told = (message: ReturnType<typeof say>, language: 'en' | 'de' | 'fr') =>
    presentShare(view(message), [], language).stateDetail?.message;

  it('says why it waits in the reader’s language, whatever was kept', () => {
    const kept = say('Not shared yet: {network} wants you to sign in again.', { network: 'LinkedIn' });
    const read = JSON.parse(JSON.stringify(kept)) as typeof kept;
    expect(told(read, 'en')).toBe('Not shared yet: LinkedIn wants you to sign in again.');
    expect(told(read, 'de')).toBe('Noch nicht geteilt: LinkedIn verlangt, dass Sie sich noch einmal anmelden.');
    expect(told(read, 'fr')).toBe('Pas encore partagé\u00a0: LinkedIn vous demande de vous reconnecter.');
  });

  it('quotes the network as it spoke, within a sentence of ours', () => {
    const refused = say('{network} refused it: {words}', { network: 'LinkedIn', words: 'Too {long}.' });
    expect(told(refused, 'de')).toBe('LinkedIn hat abgelehnt: Too {long}.');
    expect(
      told(
        say('{reason} It was tried {tries, number} times; {network} has not got it.', {
          reason: refused,
          tries: 8,
          network: 'LinkedIn',
        }),
        'de',
      ),
    ).toBe('LinkedIn hat abgelehnt: Too {long}. Es wurde 8-mal versucht; bei LinkedIn ist nichts angekommen.');
  });

  it('tells a sentence that an earlier version said in the words it had', () => {
    const before = say('{words}', { words: 'LinkedIn was asleep.' });
    expect(told(before, 'fr')).toBe('LinkedIn was asleep.');
    expect(told({ text: 'Nobody says {this} any more.', values: { this: 'it' } }, 'fr')).toBe(
      'Nobody says it any more.',
    );
  });
});
