import type { SampleItem } from './sample-item.js';

/** What was approved in the weeks before the campaign. */
export const BEFORE_CAMPAIGN: readonly SampleItem[] = [
  {
    topic: 'science',
    title: 'How we read a genome in an afternoon',
    summary:
      'From a drop of saliva to three billion letters: a walk through our sequencing floor, with the people who run it.',
    path: 'stories/genome-in-an-afternoon',
    daysAgo: 70,
    appeal: 1.3,
    captions: [
      {
        text: 'When I started, reading one genome took weeks. Last Tuesday our sequencing floor did it between lunch and the evening train. Come along and meet the people, and the very patient robots, who make that possible.',
      },
      {
        text: 'Three billion letters before dinner. {{your_view}} Here is how our colleagues in Leeds do it.',
        slots: [{ name: 'your_view', hint: 'One sentence of your own: what surprised you?', maxLength: 200 }],
      },
    ],
  },
  {
    topic: 'people',
    title: 'Eleven languages, one lab meeting',
    summary:
      'Our Lyon team speaks eleven first languages. What they do so that everybody is heard, and what anybody can borrow.',
    path: 'stories/eleven-languages',
    daysAgo: 70,
    appeal: 1.1,
    captions: [
      {
        text: 'Eleven first languages around one table on Monday mornings. Our Lyon colleagues share the small habits that make sure everybody is heard: slides a day early, no idioms, and a round where the quietest voice goes first.',
      },
      {
        language: 'fr',
        text: 'Onze langues maternelles autour d’une même table le lundi matin. Mes collègues de Lyon racontent les petites habitudes qui permettent à chacun d’être entendu.',
      },
    ],
  },
  {
    topic: 'careers',
    title: 'Apprenticeships in the laboratory: applications are open',
    summary: 'Eighteen places for laboratory apprentices in Leeds and Basel. No degree needed, curiosity is.',
    path: 'careers/apprenticeships',
    daysAgo: 70,
    expiresDaysAgo: 20,
    appeal: 0.9,
    captions: [
      {
        text: 'Know somebody who takes things apart to see how they work? Eighteen apprenticeships are open in our laboratories in Leeds and Basel. No degree needed; curiosity is.',
      },
      {
        language: 'de',
        text: 'Kennt ihr jemanden, der alles auseinandernimmt, um zu verstehen, wie es funktioniert? In unseren Laboren in Basel und Leeds sind achtzehn Lehrstellen offen.',
      },
    ],
  },
  {
    topic: 'planet',
    title: 'Our freezers now run ten degrees warmer',
    summary:
      'Moving 212 freezers from minus eighty to minus seventy saves as much power as ninety homes use. The samples do not mind.',
    path: 'sustainability/freezers',
    daysAgo: 70,
    appeal: 1.2,
    captions: [
      {
        text: 'The easiest change I have seen in a laboratory: turn 212 freezers up by ten degrees. It saves as much power as ninety homes use in a year, and the samples do not mind. The checklist is free to copy.',
      },
      {
        language: 'de',
        text: '212 Gefrierschränke, zehn Grad wärmer: so viel Strom, wie neunzig Haushalte im Jahr brauchen, bleibt ungenutzt. Unsere Checkliste darf jedes Labor übernehmen.',
      },
    ],
  },
  {
    topic: 'policy',
    title: 'Why research should look like the people it serves',
    summary:
      'Taking part in research still depends on where you live. Four things that bring it closer, from travel costs to evening hours.',
    path: 'policy/research-for-everybody',
    daysAgo: 70,
    captions: [
      {
        text: 'Whether people can take part in research still depends on where they live and when they work. Four practical ideas that bring it closer to everybody, from paid travel to evening hours.',
      },
    ],
  },
  {
    topic: 'policy',
    title: 'Our position on sharing research data across borders',
    summary: 'What we ask for, what we offer in return, and where we think caution is right.',
    path: 'policy/data-across-borders',
    daysAgo: 63,
    appeal: 0.7,
    captions: [
      {
        locked: true,
        text: 'Research crosses borders; the data behind it should be able to, safely. Tarnwick Biosciences has published its position on sharing research data: what we ask for, what we offer, and where caution is right.\n\n{{why}}',
        slots: [{ name: 'why', hint: 'Why this matters to you, in one sentence.', maxLength: 160 }],
      },
    ],
  },
  {
    topic: 'planet',
    title: 'Sorting lab plastic: what worked and what did not',
    summary:
      'Six months, four floors, one skip. An honest report with the numbers, including the month we got it wrong.',
    path: 'sustainability/lab-plastic',
    daysAgo: 56,
    captions: [
      {
        text: 'Six months of sorting laboratory plastic, with all the numbers, including the month we got it wrong. Honest reports like this one are why I read our sustainability page.',
      },
      {
        text: 'We sorted, we weighed, we failed in March, we tried again. What our four floors learned about laboratory plastic.',
      },
    ],
  },
  {
    topic: 'people',
    title: 'Coming back after a long break',
    summary:
      'Three colleagues on returning to science after years away: what helped, and what they wish somebody had told them.',
    path: 'stories/coming-back',
    daysAgo: 49,
    appeal: 1.4,
    captions: [
      {
        text: 'Six, nine and eleven years away from science, and back. Three colleagues tell what helped them return, and what they wish somebody had told them on the first day.',
      },
      {
        language: 'de',
        text: 'Sechs, neun und elf Jahre Pause, und zurück im Labor. Drei Kolleginnen erzählen, was ihnen geholfen hat und was sie am ersten Tag gern gewusst hätten.',
      },
      {
        language: 'fr',
        text: 'Six, neuf et onze ans loin du laboratoire, puis le retour. Trois collègues racontent ce qui les a aidées.',
      },
    ],
  },
  {
    topic: 'science',
    title: 'Ten years of cell images, free for everybody',
    summary: 'Four million pictures of living cells, labelled by hand and open to anyone who wants to learn from them.',
    path: 'science/open-cell-images',
    daysAgo: 42,
    appeal: 1.2,
    captions: [
      {
        text: 'Four million pictures of living cells, labelled by hand over ten years, and from today open to everybody: students, schools, anyone who trains a model. I cannot wait to see what you do with them.',
      },
      {
        language: 'fr',
        text: 'Quatre millions d’images de cellules vivantes, annotées à la main pendant dix ans, et désormais ouvertes à toutes et à tous. Hâte de voir ce que vous en ferez.',
      },
    ],
  },
  {
    topic: 'careers',
    title: 'What we look for in an interview',
    summary: 'Our recruiters publish their whole list of questions, and why each of them is on it.',
    path: 'careers/our-interview',
    daysAgo: 38,
    captions: [
      {
        text: 'Our recruiters have published every question they ask, and the reason for each. If you are preparing for an interview anywhere in science, this is a generous read.',
      },
    ],
  },
  {
    topic: 'science',
    title: 'What laboratories ask us about moving samples',
    summary: 'Seven questions about cold transport that come up in almost every conversation, answered on two pages.',
    path: 'answers/moving-samples',
    daysAgo: 35,
    teams: ['sales_uk', 'sales_dach'],
    captions: [
      {
        text: 'Seven questions come up in nearly every conversation I have about moving samples. We wrote the answers down, on two pages, for you to keep.',
      },
      {
        language: 'de',
        text: 'Sieben Fragen zum Transport von Proben höre ich in fast jedem Gespräch. Die Antworten stehen jetzt auf zwei Seiten, zum Behalten.',
      },
    ],
  },
];
