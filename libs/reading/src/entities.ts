import { pairsOf } from './pairs.js';

const entity = /&((?:amp;|#0*38;|#x0*26;)*)(?:#(\d{1,8});?|#x([\da-f]{1,7});?|([a-z][a-z\d]{1,31});)/iy;
const anyEntity = /&(?:#\d|#x[\da-f]|[a-z][a-z\d]{1,31};)/i;

const accents: Record<string, string> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
  breve: '\u0306',
  dot: '\u0307',
  macr: '\u0304',
  ogon: '\u0328',
  dblac: '\u030b',
  strok: '',
};
const accented = new RegExp(`^([a-z])(${Object.keys(accents).join('|')})$`, 'i');
const alphabets = /^([a-z])(?:scr|fr|opf)$/i;

/** Names that stand for a sign or a letter of no pattern. */
const named = pairsOf(
  (
    'amp & lt < gt > quot " apos \' nbsp \u00a0 ensp \u2002 emsp \u2003 thinsp \u2009 Tab \t NewLine \n shy \u00ad zwnj \u200c zwj \u200d ' +
    'lrm \u200e rlm \u200f ZeroWidthSpace \u200b NoBreak \u2060 szlig ß aring å Aring Å aelig æ AElig Æ oelig œ OElig Œ oslash ø ' +
    'Oslash Ø eth ð ETH Ð thorn þ THORN Þ inodot ı imath ı jmath j ndash – mdash — hyphen - dash - minus − lsquo ‘ rsquo ’ ' +
    'sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo » hellip … bull • middot · reg ® trade ™ copy © euro € pound £ yen ¥ cent ¢ ' +
    'sect § para ¶ deg ° micro µ plusmn ± times × divide ÷ frac12 ½ frac14 ¼ frac34 ¾ sup1 ¹ sup2 ² sup3 ³ ordf ª ordm º ' +
    'iexcl ¡ iquest ¿ excl ! quest ? num # dollar $ percnt % ast * plus + comma , period . sol / bsol \\ colon : semi ; ' +
    'equals = commat @ lowbar _ lpar ( rpar ) lsqb [ rsqb ] lbrack [ rbrack ] lcub { rcub } verbar | vert | grave ` Hat ^ ' +
    'fflig ff filig fi fllig fl ffilig ffi ffllig ffl fjlig fj alpha α beta β gamma γ delta δ Delta Δ epsilon ε kappa κ lambda λ ' +
    'mu μ nu ν omicron ο pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ omega ω Omega Ω iota ι eta η zeta ζ theta θ'
  ).split(' '),
);

/** What the numbers 128 to 159 stand for in HTML: the letters of Windows-1252. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Whether a text may hold a character reference; most hold no ampersand at all. */
export function mayHoldEntity(text: string): boolean {
  return text.includes('&') && anyEntity.test(text);
}

/**
 * The character reference that begins at a place, escaped once or many times over, and what it stands for. An unknown
 * name, "Q&As;", is no reference; glued to a letter it may be one, and nobody knows which.
 */
export function entityAt(text: string, at: number): { text: string; end: number; unknown: boolean } | undefined {
  entity.lastIndex = at;
  const found = entity.exec(text);
  if (!found) return undefined;
  const [whole, escapes, decimal, hexadecimal, name] = found as unknown as [string, string, string?, string?, string?];
  const end = at + whole.length;
  if (name === undefined)
    return {
      text: numbered(decimal ? parseInt(decimal, 10) : parseInt(hexadecimal as string, 16)),
      end,
      unknown: false,
    };
  const letters = nameStandsFor(name);
  if (letters !== undefined) return { text: letters, end, unknown: false };
  if (escapes) return { text: '&', end: at + 1 + escapes.length, unknown: false };
  return /^\p{L}/u.test(text.slice(end, end + 2)) ? { text: whole, end, unknown: true } : undefined;
}

function nameStandsFor(name: string): string | undefined {
  const known = named.get(name) ?? named.get(name.toLowerCase());
  if (known !== undefined) return known;
  const [, letter, accent] = accented.exec(name) ?? [];
  if (letter && accent) return (letter + (accents[accent.toLowerCase()] as string)).normalize('NFC');
  return alphabets.exec(name)?.[1];
}

function numbered(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows[code - 0x80] as string;
  const letterless = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return letterless ? '\ufffd' : String.fromCodePoint(code);
}
