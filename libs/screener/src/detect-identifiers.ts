import { hitOfSpan, type Hit } from './hits.js';
import type { Reading } from './reading.js';

export type IdentifierKind =
  | 'email'
  | 'url'
  | 'handle'
  | 'ip'
  | 'ssn'
  | 'iban'
  | 'card'
  | 'phone'
  | 'date'
  | 'postcode'
  | 'address'
  | 'age'
  | 'record'
  | 'licence'
  | 'plate'
  | 'account'
  | 'device';

const month =
  '(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|f[eé]vr(?:ier)?|mar(?:ch|s)?|m[aä]rz|apr(?:il)?|avril|may|mai|june?|juni|juin|july?|juli|juillet|aug(?:ust)?|ao[uû]t|sept?(?:ember|embre)?|oct(?:ober|obre)?|oktober|nov(?:ember|embre)?|dec(?:ember)?|dezember|d[eé]c(?:embre)?)';
const numbered = '(?:number|num|no|nr|n°|id|#|code)\\.?';

/** Forms that name a person by themselves, in the order in which they win over each other. */
interface Form {
  kind: IdentifierKind;
  pattern: RegExp;
  /** The part of the match that is the identifier. */
  group?: number;
  /** The pattern is only tried when the text holds one of these, in small letters. */
  needs?: string[];
}

const is = '\\s{0,2}(?:is|:|#|=)?\\s{0,2}';

const forms: Form[] = [
  { kind: 'iban', pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g },
  { kind: 'ip', pattern: /\b(?:\d{1,3}\.){3}\d{1,3}\b/g },
  { kind: 'ip', pattern: /\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}\b/gi, needs: [':'] },
  { kind: 'ssn', pattern: /\b\d{3}-\d{2}-\d{4}\b/g },
  {
    kind: 'record',
    pattern: new RegExp(
      `\\b(?:mrn|medical record|patient|health ?plan|member|beneficiary|insurance|policy|case|chart|nhs|versicherten|patienten|dossier|sozialversicherungs)[ -]?(?:${numbered}|nummer|num[eé]ro)${is}([A-Z]{0,4}[ -]?\\d[\\dA-Z-]{3,19})\\b`,
      'gi',
    ),
    group: 1,
    needs: ['number', 'num', 'no', 'nr', 'n°', 'id', '#', 'code', 'nummer'],
  },
  { kind: 'record', pattern: /\bMRN\s{0,2}[:#]?\s{0,2}([A-Z]{0,3}-?\d{4,12})\b/gi, group: 1, needs: ['mrn'] },
  {
    kind: 'licence',
    pattern: new RegExp(`\\b(?:driver'?s?|driving) licen[cs]e(?: ${numbered})?${is}([A-Z0-9][A-Z0-9-]{4,19})\\b`, 'gi'),
    group: 1,
    needs: ['driver', 'driving'],
  },
  {
    kind: 'licence',
    pattern: new RegExp(
      `\\b(?:passport|licen[cs]e|certificate|ausweis|passeport|permis)(?: ${numbered})${is}([A-Z0-9][A-Z0-9-]{4,19})\\b`,
      'gi',
    ),
    group: 1,
    needs: ['passport', 'licen', 'certificate', 'ausweis', 'passeport', 'permis'],
  },
  {
    kind: 'plate',
    pattern:
      /\b(?:licen[cs]e plate|number plate|registration plate|vin|vehicle(?: id)?)\s{0,2}(?:is|:|#|number)?\s{0,2}([A-Z0-9][A-Z0-9 -]{3,16}\d)\b/gi,
    group: 1,
    needs: ['plate', 'vin', 'vehicle'],
  },
  {
    kind: 'device',
    pattern:
      /\b(?:serial|device|implant|imei)(?: (?:number|no\.?|id))?\s{0,2}(?:is|:|#)?\s{0,2}([A-Z0-9-]{0,6}\d[A-Z0-9-]{5,20})\b/gi,
    group: 1,
    needs: ['serial', 'device', 'implant', 'imei'],
  },
  {
    kind: 'date',
    pattern: /\b(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:[ T]\d{2}:\d{2}(?::\d{2})?)?\b/g,
  },
  { kind: 'date', pattern: /\b(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](?:(?:19|20)\d{2}|\d{2})\b/g },
  {
    kind: 'date',
    pattern: new RegExp(
      `\\b(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|\\.)?(?: of)? ${month}\\.?(?:,? (?:19|20)\\d{2})?\\b`,
      'gi',
    ),
  },
  {
    kind: 'date',
    pattern: new RegExp(`\\b${month}\\.? (?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?\\b(?:,? (?:19|20)\\d{2}\\b)?`, 'gi'),
  },
  { kind: 'card', pattern: /\b(?:\d{4}[ -]){3}\d{1,7}\b|\b3[47]\d{2}[ -]\d{6}[ -]\d{5}\b|\b\d{12,19}\b/g },
  {
    kind: 'account',
    pattern: new RegExp(
      `\\b(?:account|konto|compte)(?:[ -]?(?:${numbered}|nummer))?${is}(\\d[\\d -]{4,18}\\d)\\b`,
      'gi',
    ),
    group: 1,
    needs: ['account', 'konto', 'compte'],
  },
  {
    kind: 'phone',
    pattern:
      /(?<![\w.])(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,5}\)[ .-]?)?\d{1,5}(?:[ .-]\d{2,8}){1,5}(?:\s?(?:x|ext\.?)\s?\d{1,5})?(?![\w%])|(?<![\w.])\+?\d{9,11}(?![\w%])|(?<![\w.])\+\d{10,15}(?![\w%])/g,
  },
  {
    kind: 'postcode',
    pattern:
      /\b(?:zip code|postal code|post code|postcode|zip|plz|postleitzahl|code postal)\s{0,2}(?:is|:|=|ist|est)?\s{0,2}([A-Z0-9]{2,5}(?:[ -][A-Z0-9]{2,4})?)\b/gi,
    group: 1,
    needs: ['zip', 'post', 'plz'],
  },
  {
    kind: 'postcode',
    pattern:
      /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b|\b\d{5}-\d{3,4}\b|\b[1-9]\d{3} [A-Z]{2}\b/g,
  },
  { kind: 'postcode', pattern: /\b(?:[A-Z]{2,3}|nan|,)\s{1,3}(\d{4,6}|\d{3} \d{2})\b/g, group: 1 },
  { kind: 'postcode', pattern: /^\s{0,4}(\d{4,6}|\d{3} \d{2})\s{0,4}$/gm, group: 1 },
  { kind: 'postcode', pattern: /(?:\p{Lu}[\p{L}-]{2,30}) (\d{5}|\d{3} \d{2})\b/gu, group: 1 },
  { kind: 'postcode', pattern: /\bin (?:[\p{L}-]{2,20} ){0,3}[\p{L}-]{2,30} (\d{4,5})\b/gu, group: 1, needs: ['in '] },
  {
    kind: 'address',
    pattern:
      /\b\d{1,5}[A-Z]?,? (?:\p{Lu}[\p{L}'.-]{1,30} ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Square|Place|Pl|Way|Terrace|Crescent|Close)\b/gu,
  },
  {
    kind: 'address',
    pattern:
      /\b\p{Lu}[\p{L}-]{2,30}(?:stra(?:ße|sse)|str\.|weg|platz|allee|gasse) \d{1,4}[a-z]?\b|\b\d{1,4}(?: bis| ter)?,? (?:rue|avenue|boulevard|place|chemin|impasse) (?:de |du |des |la |le |l')?\p{Lu}[\p{L}'-]{1,30}/gu,
    needs: [
      'straße',
      'strasse',
      'str.',
      'weg',
      'platz',
      'allee',
      'gasse',
      'rue',
      'avenue',
      'boulevard',
      'place',
      'chemin',
      'impasse',
    ],
  },
  { kind: 'address', pattern: /\bP\.? ?O\.? Box \d{1,6}\b/gi, needs: [' box'] },
  { kind: 'age', pattern: /\b(9\d|1[0-2]\d)[ -]?(?:years?|yrs?|yo|y\/o|jahre|ans)\b(?:[ -]?old)?/gi },
  {
    kind: 'age',
    pattern: /\b(?:aged?|turned|turning|turns|turn|age of|alter von) (9\d|1[0-2]\d)\b/gi,
    group: 1,
    needs: ['age', 'turn', 'alter'],
  },
];

const localPart = /[\p{L}0-9._%+'-]{1,64}$/u;
const domain = /[\p{L}0-9-]{1,63}(?:\.[\p{L}0-9-]{1,63}){1,5}/uy;

/** A text with more is a list of people; each further one changes nothing. */
const mostHits = 500;

const year = /^(?:19|20)\d{2}$/;

/** Finds what identifies a person and has a form of its own: addresses, numbers, dates, ages over 89. */
export function detectIdentifiers(reading: Reading): (Hit & { kind: string })[] {
  const hits: (Hit & { kind: string })[] = reading.links.map((span) => ({ ...hitOfSpan(reading, span), kind: 'url' }));
  const clean = withoutLinks(reading);
  const small = clean.toLowerCase();
  const add = (kind: IdentifierKind, start: number, end: number) => {
    if (!hits.some((hit) => hit.start < end && start < hit.end && !(kind === 'email' && hit.kind === 'url'))) {
      hits.push({ ...hitOfSpan(reading, { start, end }), kind });
    }
  };
  for (let at = clean.indexOf('@'); at >= 0 && hits.length < mostHits; at = clean.indexOf('@', at + 1)) {
    const local = localPart.exec(clean.slice(Math.max(0, at - 64), at));
    domain.lastIndex = at + 1;
    const host = domain.exec(clean);
    if (local && host) add('email', at - local[0].length, at + 1 + host[0].length);
  }
  if (!/\d/.test(clean)) return hits;
  for (const { kind, pattern, group, needs } of forms) {
    if (needs && !needs.some((word) => small.includes(word))) continue;
    for (const match of clean.matchAll(pattern)) {
      if (hits.length >= mostHits) break;
      const value = group ? (match[group] as string) : match[0];
      const start = group ? match.index + match[0].lastIndexOf(value) : match.index;
      if (plausible(kind, value)) add(kind, start, start + value.length);
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

/** The text with its links blanked out: what is in them is no address or number of its own. */
function withoutLinks({ clean, links }: Reading): string {
  if (links.length === 0) return clean;
  let text = '';
  let done = 0;
  for (const { start, end } of links) {
    if (start < done || clean.slice(Math.max(0, start - 1), end).includes('@')) continue;
    text += clean.slice(done, start) + ' '.repeat(end - start);
    done = end;
  }
  text += clean.slice(done);
  return text;
}

function plausible(kind: IdentifierKind, value: string): boolean {
  const figures = value.replace(/\D/g, '').length;
  if (kind === 'phone')
    return (
      figures >= 7 &&
      figures <= 17 &&
      !/^(?:\d{1,2}(?:[ .]\d{3})+|\d{3}(?:\.\d{3})+|\d{1,3}(?: \d{3})* 000)$/.test(value) &&
      !/^(?:19|20)\d{2}-(?:19|20)?\d{2}$/.test(value)
    );
  if (kind === 'postcode') return figures >= 3 ? !year.test(value) : /\d/.test(value);
  if (kind === 'ip') return figures >= 4;
  return true;
}
