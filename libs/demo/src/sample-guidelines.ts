import type { ProductDraft, WordLists } from '#libs/products';

/** The fictional company's products, none of which is the name of a real one. */
export const PRODUCTS: readonly ProductDraft[] = [
  {
    brand: 'Brisolea',
    inn: 'wensolimab',
    codes: ['TWB-204'],
    acronyms: ['DUNELIGHT-1'],
    indications: [
      { country: 'UK', text: 'moderate to severe plaque psoriasis in adults' },
      { country: 'EU', text: 'moderate to severe plaque psoriasis in adults' },
    ],
    status: 'prescription',
    own: true,
  },
  {
    brand: 'Kelvoray',
    inn: 'velmorasib',
    codes: ['TWB-118'],
    acronyms: [],
    indications: [
      { country: 'UK', text: 'advanced bile duct cancer' },
      { country: 'US', text: 'advanced bile duct cancer' },
    ],
    status: 'prescription',
    own: true,
  },
  {
    brand: 'Tarnosal',
    inn: null,
    codes: [],
    acronyms: [],
    indications: [{ country: 'UK', text: 'blocked nose' }],
    status: 'otc',
    own: true,
  },
  {
    brand: 'Aldrenza',
    inn: null,
    codes: ['TWB-311'],
    acronyms: ['LANTERNFISH-2'],
    indications: [],
    status: 'unlicensed',
    own: true,
  },
];

/** The words only the fictional company knows; `results` is when its next figures come out. */
export function wordLists(results: { from: string; to: string }): WordLists {
  return {
    competitors: ['Halvorsen Therapeutics', 'Corvane Pharma'],
    customers: ['St Alder’s Hospital Trust'],
    approvedLinks: ['tarnwick.example', 'clinicaltrials.gov', 'ema.europa.eu', 'gov.uk'],
    blackouts: [{ ...results, reason: 'full-year results' }],
  };
}

/** In force since the programme began. */
export const LIVE_RULE = `id: OWN-1
title: A project that is not public
severity: block
match: { words: [project heron, heron site] }
message: '“{{excerpt}}” is the name of a project nobody outside knows yet.'
remedy: Leave the name out until it has been announced.
examples:
  fail: [Proud to join Project Heron this week., Greetings from the Heron site.]
  pass: [A heron stood by the pond at lunch.]
`;

/** On trial: what it finds is kept beside the findings of the others, without effect. */
export const SHADOW_RULE = `id: OWN-2
title: Impatience about our own work
severity: warn
match: { words: [cannot wait, can't wait, game changer, breakthrough] }
message: '“{{excerpt}}” promises more than we may.'
remedy: Say what it is, and let readers be excited by themselves.
examples:
  fail: [I cannot wait to see it., Our work is a breakthrough.]
  pass: [I look forward to your questions.]
`;

/** What colleagues passed on to drug safety, hours back from now. */
export const REPORTS = {
  closed: {
    by: 'grace',
    hoursAgo: 6 * 24,
    source: 'message',
    text: 'Hello Grace, a quick one. I got a rash on both arms after I started Brisolea. My doctor says to wait and see.',
    note: 'Spoke to the sender; she has seen her dermatologist. Entered into the safety database.',
    reference: 'TW-2026-0147',
  },
  assessing: {
    by: 'james',
    hoursAgo: 19,
    source: 'call',
    text: 'A pharmacist in York rang: one of her customers, a man of 71, fainted twice after taking Kelvoray.',
    note: 'Called back at 9; the pharmacist will ask for the dates and the batch.',
    patient: 'a man of 71',
  },
  open: {
    by: 'sofia',
    hoursAgo: 5,
    source: 'comment',
    url: 'https://www.linkedin.com/feed/update/urn:li:activity:demo',
    text: 'I have been on Brisolea for six weeks and have had terrible headaches ever since. Is that normal?',
  },
} as const;
