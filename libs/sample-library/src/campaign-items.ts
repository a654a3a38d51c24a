import type { SampleItem } from './sample-item.js';

/** The campaign: Open Labs Week. */
export const CAMPAIGN: readonly SampleItem[] = [
  {
    topic: 'events',
    title: 'Open Labs Week: five sites open their doors',
    summary: 'Five sites, forty tours, no slides. Come and look over our shoulders from Monday to Friday.',
    path: 'open-labs',
    daysAgo: 30,
    expiresDaysAgo: 18,
    featured: true,
    appeal: 1.5,
    captions: [
      {
        text: 'Next week we open our doors: five sites, forty tours, no slides. {{your_site}} Come and look over our shoulders.',
        slots: [{ name: 'your_site', hint: 'Where will people meet you?', maxLength: 120 }],
      },
      {
        language: 'de',
        text: 'Nächste Woche öffnen wir unsere Türen: fünf Standorte, vierzig Führungen, keine Folien. Kommt vorbei und schaut uns über die Schulter.',
      },
      {
        language: 'fr',
        text: 'La semaine prochaine, nous ouvrons nos portes : cinq sites, quarante visites, aucune présentation. Venez regarder par-dessus notre épaule.',
      },
    ],
  },
  {
    topic: 'events',
    title: 'A hundred pupils, forty pipettes',
    summary: 'The school day of Open Labs Week in pictures, and the questions that nobody on our side could answer.',
    path: 'open-labs/school-day',
    daysAgo: 28,
    appeal: 1.6,
    captions: [
      {
        text: 'A hundred pupils, forty pipettes, and at least twelve questions that none of us could answer. My favourite day of Open Labs Week so far.',
      },
      {
        language: 'de',
        text: 'Hundert Schülerinnen und Schüler, vierzig Pipetten und mindestens zwölf Fragen, auf die keiner von uns eine Antwort wusste.',
      },
    ],
  },
  {
    topic: 'events',
    title: 'Open Labs Week behind the scenes',
    summary: 'How sixty volunteers turned five working sites into places to visit, and back again by Monday.',
    path: 'open-labs/behind-the-scenes',
    daysAgo: 26,
    appeal: 1.1,
    captions: [
      {
        text: 'Sixty volunteers, five working sites, one very long checklist. How Open Labs Week came together, and was tidied away by Monday morning.',
      },
    ],
  },
];
