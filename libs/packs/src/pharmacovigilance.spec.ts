import { compileRuleSet, createScreener } from '#libs/screener';
import { readPacks, shippedPacks } from './index.js';

const screener = createScreener(compileRuleSet(readPacks(shippedPacks, ['pharmacovigilance'])));

/** The words marked as the reaction in a text that goes to drug safety. */
function reactionsIn(text: string): string[] {
  const { findings } = screener.screen(text);
  return findings.filter(({ rule }) => rule === 'PV-01').map(({ start, end }) => text.slice(start, end));
}

describe('an adverse event', () => {
  it.each([
    ['I take ibuprofen for headaches. After the second tablet I broke out in a terrible rash.', 'rash'],
    ['Metformin is for diabetes. Metformin gave my aunt a rash.', 'rash'],
    ['I use Ozempic for diabetes. It gave me nausea and vomiting.', 'nausea'],
    ['I take sertraline for anxiety and depression, and I have had insomnia since.', 'insomnia'],
    ['I took ibuprofen for headache and vomited.', 'vomited'],
    ['I took ibuprofen for migraine and fainted.', 'fainted'],
  ])('is found beside what the medicine is for: %s', (text, reaction) => {
    expect(reactionsIn(text)).toEqual([reaction]);
  });

  it.each([
    'I take ibuprofen for headache and it works well.',
    'I took ibuprofen for headache, nausea and fever.',
    'Aspirin for headache. Never had side effects.',
    'I took ibuprofen and never vomited or fainted.',
    'Took ibuprofen, no rash and no nausea.',
  ])('is not what a medicine is given for, nor what is denied: %s', (text) => {
    expect(reactionsIn(text)).toEqual([]);
  });
});

describe('an account in somebody’s own words', () => {
  it.each([
    'I took Ozempic last week and could not stop vomiting.',
    'My hair fell out on Ozempic.',
    'Mir ist von Ozempic schlecht.',
    'My mother started Xarelto in March. It went well. She has a rash now.',
    'We gave him the Keppra. It turned him into a different child.',
    'So the mystery cough was the lisinopril all along.',
    'The setraline makes me shake so much that I spill my tea.',
    'Unter Quetiapin fühle ich mich wie ein Zombie.',
    'La paroxétine m’a éteinte, plus aucune émotion.',
    'Ma statine me donne des crampes la nuit.',
    'Grandma went onto the new water tablets in May. Her legs are like matchsticks and she cannot open a jar.',
    'Day two on Strattera and my heart is the loudest thing in the room.',
    'Humira schlägt bei mir überhaupt nicht mehr an.',
    'Van die tramadol werd ik zo duizelig dat ik van de trap viel.',
    'Mijn vader kreeg uitslag over zijn hele lijf van de amoxicilline.',
    'Min mamma fick utslag över hela kroppen av amoxicillin.',
    'Sedan jag började med sertralin mår jag illa varje morgon.',
    'My ankles are like balloons? That’ll be the amlodipine.',
    'Finally worked out why I have been so weepy. It’s the new pill.',
    'The pharmacy handed me methotrexate daily instead of weekly and my mouth is full of ulcers.',
    'Paroxetin abgesetzt und jetzt diese Stromschläge im Kopf, wann hört das auf?',
    'Mein Mann bekommt seit Mai Xarelto. Beim Rasieren hört das Bluten gar nicht mehr auf.',
    'Vaccin hier soir. Impossible de lever le bras ce matin.',
    'J’ai gonflé de partout depuis la cortisone et je ne rentre plus dans mes chaussures.',
    'Der Knopf vom Wegovy-Pen lässt sich nicht drücken, alles lief daneben.',
    'Null Veränderung nach drei Monaten Humira.',
    'Sous Seroplex, plus aucune libido.',
    'J’ai avalé la Paroxétine de mon mari en pensant prendre la mienne.',
  ])('goes to drug safety: %s', (text) => {
    expect(screener.screen(text).route).toBe(true);
  });

  it.each([
    'Keytruda cures cancer',
    'This pill cures migraine, I swear by Maxalt.',
    'Starting Ozempic tomorrow and terrified of being sick.',
    'Does sertraline cause hair loss?',
    'I had headaches for years before I ever took Lexapro.',
    'My migraine is back so I have taken a sumatriptan and gone to bed.',
    'The first infusion of Entyvio is done and I had so much energy afterwards.',
    'Mounjaro prices went up again, I nearly fainted at the till.',
    'My hair loss is from the diet, not from the Ozempic.',
    'Il est ok de prendre un Doliprane avant le sport ?',
    'Wegen der Depression nehme ich seit Mai Citalopram.',
    'Psoriasis itching like hell, waiting for my Skyrizi approval.',
    'My back pain started in January, I only began naproxen in March.',
    'So proud of my sister, one year on Suboxone and rebuilding her life.',
    'My boss gives me more of a headache than paracetamol can fix.',
    'Antibiotikum genommen, am nächsten Morgen war das Fieber weg.',
    'Zu den häufigen Nebenwirkungen von Duloxetin gehören Mundtrockenheit und Verstopfung.',
    'J’ai pris l’antibiotique, le lendemain plus de fièvre.',
    'La douane saisit de faux stylos Ozempic à Roissy.',
    'Rezept für Xarelto vergessen, muss nochmal hin.',
    'Wo bekomme ich eine Kühltasche für zwei Wegovy-Pens im Handgepäck?',
    'Weet iemand waar ik nog Ozempic kan krijgen?',
    'Dankzij Humira kan ik weer wandelen, zo blij mee!',
    'Kan man ta ibuprofen och paracetamol samtidigt?',
    'Jag är livrädd för att må illa av Ozempic, så jag vågar inte börja.',
  ])('is none: %s', (text) => {
    expect(screener.screen(text).route).toBe(false);
  });

  it('is told in the thread, where the answer does not name the medicine', () => {
    const context = { thread: 'How do you get on with Wegovy?', direction: 'inbound' } as const;
    expect(screener.screen('Threw up four times on the first night.', context).route).toBe(true);
    expect(screener.screen('Good luck tomorrow!', context).route).toBe(false);
  });
});
