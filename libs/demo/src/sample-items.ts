import type { SampleItem } from './sample-item.js';

/** Approved over the past ten weeks, with one campaign: Open Labs Week. */
export const APPROVED: readonly SampleItem[] = [
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
