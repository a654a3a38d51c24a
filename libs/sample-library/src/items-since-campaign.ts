import type { SampleItem } from './sample-item.js';

/** What was approved after the campaign, until today. */
export const SINCE_CAMPAIGN: readonly SampleItem[] = [
  {
    topic: 'people',
    title: 'Mentors wanted: one hour a month',
    summary: 'Our mentoring scheme for first-generation students starts its fourth round. One hour a month is enough.',
    path: 'stories/mentoring',
    daysAgo: 21,
    captions: [
      {
        text: 'One hour a month: that is all a student who is the first in the family at university needs from you. Our mentoring scheme starts its fourth round, and people from any field are welcome.',
      },
      {
        text: 'I was the first in my family to study, and somebody gave me an hour a month. Now it is our turn: the mentoring scheme opens again.',
      },
    ],
  },
  {
    topic: 'science',
    title: 'What a failed experiment taught us',
    summary: 'Eight months of work, one clear no. Why we published it all the same, and who has used it since.',
    path: 'science/a-clear-no',
    daysAgo: 16,
    appeal: 1.5,
    captions: [
      {
        text: 'Eight months of work and a clear no. We published it all the same, and four groups have already told us it saved them the detour. More of this, please.',
      },
      {
        language: 'de',
        text: 'Acht Monate Arbeit und ein klares Nein. Veröffentlicht haben wir es trotzdem, und vier Gruppen haben sich den Umweg schon gespart.',
      },
    ],
  },
  {
    topic: 'planet',
    title: 'The roof that powers our pilot plant',
    summary: 'Since spring, 1,900 panels on our Basel roof carry a third of the plant. What it took to get there.',
    path: 'sustainability/basel-roof',
    daysAgo: 11,
    captions: [
      {
        text: '1,900 panels, one flat roof, a third of our plant’s power since spring. My colleagues in Basel tell what it took, and what they would do differently.',
      },
      {
        language: 'de',
        text: '1900 Module auf einem flachen Dach tragen seit dem Frühling ein Drittel unserer Anlage in Basel. Was es dafür brauchte, erzählen meine Kollegen.',
      },
    ],
  },
  {
    topic: 'science',
    title: 'Cold transport, explained in ninety seconds',
    summary: 'A short film on what happens between a laboratory’s door and the next one.',
    path: 'answers/cold-transport',
    daysAgo: 9,
    teams: ['sales_uk', 'sales_dach'],
    appeal: 1.2,
    captions: [
      {
        text: 'What happens between one laboratory’s door and the next? Ninety seconds, no jargon. Send it to whoever packs your boxes.',
      },
      {
        language: 'de',
        text: 'Was passiert zwischen einer Labortür und der nächsten? Neunzig Sekunden, ohne Fachwörter.',
      },
    ],
  },
  {
    topic: 'people',
    title: 'A year of quiet Fridays',
    summary: 'No meetings on Fridays, for a year. What changed in our calendars, our writing and our weekends.',
    path: 'stories/quiet-fridays',
    daysAgo: 7,
    appeal: 1.4,
    captions: [
      {
        text: 'A year without meetings on Fridays. Our people team looked at what changed: more writing, fewer late evenings, and one honest surprise.',
      },
      {
        text: 'Quiet Fridays are a year old. {{your_friday}} The whole story, with numbers:',
        slots: [{ name: 'your_friday', hint: 'What do you do with yours?', maxLength: 160 }],
      },
    ],
  },
  {
    topic: 'careers',
    title: 'Forty open roles in Leeds, Basel and Lyon',
    summary: 'From bench to back office: who we are looking for this winter, and what the first hundred days are like.',
    path: 'careers/winter',
    daysAgo: 4,
    expiresDaysAgo: -30,
    featured: true,
    appeal: 1.1,
    captions: [
      {
        text: 'We are looking for forty colleagues in Leeds, Basel and Lyon, from bench to back office. Ask me anything about working here; I will answer honestly.',
      },
      {
        language: 'de',
        text: 'Wir suchen vierzig Kolleginnen und Kollegen in Basel, Leeds und Lyon. Fragt mich, wie es hier ist: Ich antworte ehrlich.',
      },
      {
        language: 'fr',
        text: 'Nous cherchons quarante collègues à Lyon, Bâle et Leeds. Posez-moi vos questions, je répondrai franchement.',
      },
    ],
  },
  {
    topic: 'policy',
    title: 'Five questions to ask about health data',
    summary: 'A plain guide to what happens with health data in research, and which questions are always fair to ask.',
    path: 'policy/five-questions',
    daysAgo: 2,
    captions: [
      {
        text: 'Who sees it, where is it kept, for how long, who decides, and can I change my mind? Five questions about health data that are always fair to ask, with our own answers.',
      },
      {
        language: 'de',
        text: 'Wer sieht sie, wo liegen sie, wie lange, wer entscheidet, und kann ich es mir anders überlegen? Fünf Fragen zu Gesundheitsdaten, die immer erlaubt sind.',
      },
    ],
  },
  {
    topic: 'science',
    title: 'The microscope that films living cells',
    summary:
      'A week with the instrument that our imaging team calls the lighthouse, told by those who waited two years for it.',
    path: 'science/the-lighthouse',
    daysAgo: 1,
    appeal: 1.3,
    captions: [
      {
        text: 'Our imaging team calls it the lighthouse: a microscope that films living cells without tiring them. They waited two years for it, and it shows in every sentence.',
      },
    ],
  },
];
