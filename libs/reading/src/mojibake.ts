import { addDoubt } from './doubts.js';
import { cleanAt, type Normalised } from './normalise.js';

/** Two or three letters that come of reading UTF-8 as Windows-1252: "Ã¼" for "ü", "â€™" for an apostrophe. */
const wrong = /Ã[¡-ª¬®-¶¸-º¼-¿ŸœŠŽžš]|Â[¡-ª¬®-¶¸-º¼-¿]|â€/gu;

/** Notes where letters were read in the wrong encoding before they came here. */
export function findMojibake(text: Normalised): void {
  for (const { index, 0: letters } of text.original.matchAll(wrong))
    addDoubt(text.doubts, 'lost', cleanAt(text, index), cleanAt(text, index + letters.length));
}
