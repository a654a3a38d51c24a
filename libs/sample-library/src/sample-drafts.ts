import type { SampleItem } from './sample-item.js';

/** Items on their way: what became of each so far. */
export interface UnfinishedItem extends SampleItem {
  state: 'in_review' | 'sent_back' | 'draft';
  /** What the reviewer wrote. */
  reason?: string;
}

/** What waits, came back or is being written. The first shows a reviewer findings; the last a guideline that forbids. */
export const UNFINISHED: readonly UnfinishedItem[] = [
  {
    state: 'in_review',
    topic: 'events',
    title: 'Three days in Lisbon',
    summary: 'What our people heard, said and brought home from this year’s rare disease conference.',
    path: 'stories/lisbon',
    daysAgo: 1,
    captions: [
      {
        text: 'Three days at the rare disease conference in Lisbon, and a notebook full of names. Read our press release about the partnership, a contract worth €3.2 million, and come to our booth next year.',
      },
      { text: 'Lisbon gave me forty conversations and one resolution: listen longer. My three notes from the week.' },
    ],
  },
  {
    state: 'in_review',
    topic: 'careers',
    title: 'New in Basel: laboratories for young teams',
    summary: 'Four small laboratories for teams that start with an idea and little else.',
    path: 'careers/young-teams',
    daysAgo: 2,
    captions: [
      {
        text: 'Four small laboratories in Basel, ready for teams that have an idea and little else. My colleagues tell who may apply, and how they choose.',
      },
      {
        language: 'de',
        text: 'Vier kleine Labore in Basel für Teams, die eine Idee haben und sonst noch wenig. Wer sich bewerben kann, erzählen meine Kollegen.',
      },
    ],
  },
  {
    state: 'in_review',
    topic: 'policy',
    title: 'Patients at the drawing board',
    summary: 'How people who live with a rare condition helped us to write shorter forms.',
    path: 'policy/drawing-board',
    daysAgo: 3,
    captions: [
      {
        text: 'Nine people who live with a rare condition went through our forms with a red pen. Twelve pages became four. Thank you for every line you crossed out.',
      },
    ],
  },
  {
    state: 'sent_back',
    reason:
      'A lovely portrait. Please leave out the figure about Basel until Finance has published it, and say which town the photograph was taken in.',
    topic: 'people',
    title: 'Ten questions to our head of research',
    summary: 'On early mornings, late ideas, and the experiment she would repeat.',
    path: 'stories/ten-questions',
    daysAgo: 5,
    captions: [
      {
        text: 'Ten questions to our head of research, on early mornings, late ideas, and the one experiment she would do all over again.',
      },
    ],
  },
  {
    state: 'draft',
    topic: 'planet',
    title: 'The canteen garden',
    summary: 'Herbs, tomatoes and a very determined rota.',
    path: 'sustainability/canteen-garden',
    daysAgo: 1,
    captions: [
      { text: 'Our canteen grows its own herbs now. The tomatoes were a first attempt, the rota is a masterpiece.' },
    ],
  },
  {
    state: 'draft',
    topic: 'people',
    title: 'Two days for others',
    summary: 'Winter volunteering: where colleagues lend a hand this year.',
    path: 'stories/two-days',
    daysAgo: 1,
    captions: [],
  },
  {
    state: 'draft',
    topic: 'science',
    title: 'Results day',
    summary: 'A first attempt; needs another look before it goes anywhere.',
    path: 'science/results-day',
    daysAgo: 1,
    captions: [
      {
        text: 'Results day! We are proud that our new treatment has shown positive results in psoriasis, and cannot wait to launch it.',
      },
    ],
  },
];
