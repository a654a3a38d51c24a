import { newId } from '#libs/kernel';
import type { Message } from '../src/index.js';

export * from './fake-channel.js';

/** A message about one thing, unless told otherwise. */
export function aMessage(choices: Partial<Message> = {}): Message {
  const id = choices.id ?? newId();
  return {
    id,
    to: { name: 'Miriam Okafor', address: 'miriam@acme.example' },
    language: 'en',
    subject: 'A review waits for you',
    sections: [
      {
        title: 'A review waits for you',
        body: 'Tom Lindqvist sent “Our new laboratory” to review.',
        action: { label: 'Look at it', url: 'https://acme.example/review/1' },
      },
    ],
    why: 'You are told this because you review content at Acme Pharma.',
    settingsUrl: 'https://acme.example/inbox/choices',
    unsubscribeUrl: 'https://acme.example/api/unsubscribe/token',
    organisation: 'Acme Pharma',
    ...choices,
  };
}
