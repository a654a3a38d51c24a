import { hitOfWords, type Hit } from './match.js';
import type { MedicineHit } from './medicines.js';
import { isNegated } from './negation.rules.js';
import type { Reading, Word } from './reading.js';

const cues = new Set(
  (
    'after from since on taking took take takes started starting developed experienced suffered caused causes causing induced due following because gave makes made makes using used during while ' +
    'nach seit durch wegen einnahme bekam bekommen apres depuis suite cause pris prends'
  ).split(' '),
);
const purpose = new Set(
  'for treat treats treating treatment against gegen contre traiter traitement behandlung indicated approved'.split(
    ' ',
  ),
);

/** What the detector reads besides the words: where the events and medicines are, and whether a product is understood from the context. */
export interface AdverseEventSigns {
  events: Hit[];
  medicines: MedicineHit[];
  inherited: boolean;
}

/** Finds a medicine and an unwanted event brought together: a possible adverse event, with the four minimum criteria as found. */
export function detectAdverseEvents(reading: Reading, signs: AdverseEventSigns): Hit[] {
  const { events, medicines, inherited } = signs;
  if (medicines.length === 0 && !inherited) return [];
  for (const event of events) {
    if (isNegated(reading, event.from)) continue;
    const sentence = (reading.words[event.from] as Word).sentence;
    const medicine = medicines.find((hit) => Math.abs((reading.words[hit.from] as Word).sentence - sentence) <= 1);
    if (!medicine && !inherited) continue;
    const words = reading.words.filter((word) => word.sentence === sentence);
    const cue = words.some((word) => cues.has(word.form));
    const before = reading.words[event.from - 1];
    const beforeThat = reading.words[event.from - 2];
    const meant = [before, beforeThat].some((word) => word && word.sentence === sentence && purpose.has(word.form));
    if (meant) continue;
    if (!cue && !inherited) continue;
    const probable =
      cue &&
      (inherited ||
        words.some((word) =>
          /^(?:i|my|he|she|patient|patients|woman|man|mother|wife|husband|son|daughter|ich|je|j)$/.test(word.form),
        ));
    return [
      {
        ...hitOfWords(reading, event.from, event.to),
        confidence: probable ? 'probable' : 'possible',
        details: {
          reaction: reading.clean.slice(event.start, event.end),
          product: medicine
            ? reading.clean.slice(
                (reading.words[medicine.from] as Word).start,
                (reading.words[medicine.to] as Word).end,
              )
            : 'understood from the context',
        },
      },
    ];
  }
  return [];
}
