import { pairsOf } from './pairs.js';

/** Small capitals: letters of their own to Unicode, capitals to whoever reads them. */
const smallCapitals = pairsOf('ᴀAʙBᴃBᴄCᴅDᴇEꜰFɢGʜHɪIᴊJᴋKʟLᴌLᴍMɴNᴏOᴘPꞯQʀRꜱSᴛTᴜUᴠVᴡWʏYᴢZ');

/** A letter or what it is composed of with small capitals as capitals. */
export function undressed(letters: string): string {
  return letters.length === 1 ? (smallCapitals.get(letters) ?? letters) : letters;
}

const squaredWords: Record<number, string> = Object.fromEntries(
  ['AB', 'CL', 'COOL', 'FREE', 'ID', 'NEW', 'NG', 'OK', 'SOS', 'UP!', 'VS'].map((word, i) => [0x1f18e + i, word]),
);

const letterAt = (code: number, first: number, a: string) => String.fromCharCode(a.charCodeAt(0) + code - first);

/** The letter in a circle, a square or brackets. */
export function boxedLetter(code: number): string | undefined {
  if (code >= 0x249c && code <= 0x24b5) return letterAt(code, 0x249c, 'a');
  if (code >= 0x24b6 && code <= 0x24cf) return letterAt(code, 0x24b6, 'A');
  if (code >= 0x24d0 && code <= 0x24e9) return letterAt(code, 0x24d0, 'a');
  for (const first of [0x1f110, 0x1f130, 0x1f150, 0x1f170])
    if (code >= first && code <= first + 25) return letterAt(code, first, 'A');
  return undefined;
}

/** The word in a square: 🆓, 🆕. */
export function squaredWord(code: number): string | undefined {
  return squaredWords[code];
}

/** Letters in a circle that people write for ®, ©. */
export function isMarkOfRights(code: number): boolean {
  return [0x24b8, 0x24c7, 0x24d2, 0x24e1, 0x1f152, 0x1f161, 0x1f12b, 0x1f12c].includes(code);
}

/** The figure that stands raised, or in a circle, a bracket or before a full stop: a note or a bullet. */
export function setFigure(code: number): string | undefined {
  if (code === 0xb9 || code === 0xb2 || code === 0xb3) return String.fromCharCode(code).normalize('NFKC');
  if (code === 0x2070 || (code >= 0x2074 && code <= 0x2079)) return String(code - 0x2070);
  for (const first of [0x2460, 0x2474, 0x2488])
    if (code >= first && code <= first + 19) return String(code - first + 1);
  if (code >= 0x24eb && code <= 0x24f4) return String(code - 0x24eb + 11);
  if (code >= 0x24f5 && code <= 0x24fe) return String(code - 0x24f5 + 1);
  if (code === 0x24ea || code === 0x24ff) return '0';
  if (code >= 0x2776 && code <= 0x2793) return String(((code - 0x2776) % 10) + 1);
  return undefined;
}

/** Letters above or below the line, as in 1ᵉʳ. */
export function isRaisedLetter(code: number): boolean {
  return (
    (code >= 0x2b0 && code <= 0x2b8) ||
    (code >= 0x2e0 && code <= 0x2e3) ||
    (code >= 0x1d2c && code <= 0x1d6a) ||
    (code >= 0x1d9b && code <= 0x1dbf) ||
    code === 0x2071 ||
    code === 0x207f ||
    (code >= 0x2090 && code <= 0x209c)
  );
}

/** Latin letters that stand upon other letters. */
export function isLetterUpon(code: number): boolean {
  return (code >= 0x363 && code <= 0x36f) || (code >= 0x1dd3 && code <= 0x1df4);
}
