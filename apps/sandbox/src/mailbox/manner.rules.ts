/** How the mail server treats an address: takes its mail, or one of the ways in which real servers do not. */
export const MANNERS = {
  bounce: { at: 'recipient', code: 550, answer: '5.1.1 Nobody of that name here' },
  full: { at: 'recipient', code: 552, answer: '5.2.2 The mailbox is full' },
  busy: { at: 'recipient', code: 450, answer: '4.2.0 Greylisted, try again later' },
  closing: { at: 'recipient', code: 421, answer: '4.3.2 Closing for now' },
  hang: { at: 'recipient', code: 0, answer: '' },
  spam: { at: 'text', code: 550, answer: '5.7.1 This looks like spam' },
  cut: { at: 'text', code: 0, answer: '' },
} as const;

export type Manner = keyof typeof MANNERS;

export const isManner = (text: string): text is Manner => Object.hasOwn(MANNERS, text);

/** What an address asks for by itself: `bounce@…`, or `somebody+bounce@…`. */
export function mannerOfAddress(address: string): Manner | null {
  const [local = ''] = address.toLowerCase().split('@');
  const word = local.split('+').at(-1)!;
  return isManner(word) ? word : null;
}
