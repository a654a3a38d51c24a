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

/** What identifies a person by its form, in the order in which forms win over each other. */
export interface IdentifierForm {
  kind: IdentifierKind;
  /** Sticky: tried only where something like it may begin. */
  pattern: RegExp;
  /**
   * Where it may begin: at a `token` with a figure among its first three characters (its sign or bracket too for a
   * `phone`), or at a word, as compared, that matches.
   */
  at: 'token' | 'phone' | RegExp;
  /** The part of the match that is the identifier. */
  group?: number;
  /** The part looked back at that belongs to the identifier. */
  before?: number;
}

const month =
  '(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|f[eé]vr(?:ier)?|mar(?:ch|s)?|m[aä]rz|apr(?:il)?|avril|may|mai|june?|juni|juin|july?|juli|juillet|aug(?:ust)?|ao[uû]t|sept?(?:ember|embre)?|oct(?:ober|obre)?|oktober|nov(?:ember|embre)?|dec(?:ember)?|dezember|d[eé]c(?:embre)?)';
const months = /^(?:jan|feb|fev|mar|apr|avr|mai|may|jui|jun|jul|aou|aug|sep|oct|okt|nov|dec|dez)/;
const numbered = '(?:number|num|no|nr|n°|id|#|code)\\.?';
const is = '\\s{0,2}(?:is|:|#|=)?\\s{0,2}';

export const identifierForms: IdentifierForm[] = [
  { kind: 'iban', at: 'token', pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/y },
  { kind: 'ip', at: 'token', pattern: /\b(?:\d{1,3}\.){3}\d{1,3}\b/y },
  { kind: 'ssn', at: 'token', pattern: /\b\d{3}-\d{2}-\d{4}\b/y },
  {
    kind: 'record',
    at: /^(?:mrn|medical$|patient|health|member|beneficiary|insurance|policy|case|chart|nhs|versicherten|dossier|sozialversicherungs)/,
    pattern: new RegExp(
      `\\b(?:mrn|medical record|patient|health ?plan|member|beneficiary|insurance|policy|case|chart|nhs|versicherten|patienten|dossier|sozialversicherungs)[ -]?(?:${numbered}|nummer|num[eé]ro)${is}([A-Z]{0,4}[ -]?\\d[\\dA-Z-]{3,19})\\b`,
      'iy',
    ),
    group: 1,
  },
  { kind: 'record', at: /^mrn/, pattern: /\bMRN\s{0,2}[:#]?\s{0,2}([A-Z]{0,3}-?\d{4,12})\b/iy, group: 1 },
  {
    kind: 'licence',
    at: /^driv(?:er|ing)/,
    pattern: new RegExp(`\\b(?:driver'?s?|driving) licen[cs]e(?: ${numbered})?${is}([A-Z0-9][A-Z0-9-]{4,19})\\b`, 'iy'),
    group: 1,
  },
  {
    kind: 'licence',
    at: /^(?:passport|licen|certificate|ausweis|passeport|permis)/,
    pattern: new RegExp(
      `\\b(?:passport|licen[cs]e|certificate|ausweis|passeport|permis)(?: ${numbered})${is}([A-Z0-9][A-Z0-9-]{4,19})\\b`,
      'iy',
    ),
    group: 1,
  },
  {
    kind: 'plate',
    at: /^(?:licen[cs]e|number|registration|vin|vehicle)$/,
    pattern:
      /\b(?:licen[cs]e plate|number plate|registration plate|vin|vehicle(?: id)?)\s{0,2}(?:is|:|#|number)?\s{0,2}([A-Z0-9][A-Z0-9 -]{3,16}\d)\b/iy,
    group: 1,
  },
  {
    kind: 'device',
    at: /^(?:serial|device|implant|imei)/,
    pattern:
      /\b(?:serial|device|implant|imei)(?: (?:number|no\.?|id))?\s{0,2}(?:is|:|#)?\s{0,2}([A-Z0-9-]{0,6}\d[A-Z0-9-]{5,20})\b/iy,
    group: 1,
  },
  {
    kind: 'date',
    at: 'token',
    pattern: /\b(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:[ T]\d{2}:\d{2}(?::\d{2})?)?\b/y,
  },
  {
    kind: 'date',
    at: 'token',
    pattern: /\b(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](?:(?:19|20)\d{2}|\d{2})\b/y,
  },
  {
    kind: 'date',
    at: 'token',
    pattern: new RegExp(
      `\\b(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|\\.)?(?: of)? ${month}\\.?(?:,? (?:19|20)\\d{2})?\\b`,
      'iy',
    ),
  },
  {
    kind: 'date',
    at: months,
    pattern: new RegExp(`\\b${month}\\.? (?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?\\b(?:,? (?:19|20)\\d{2}\\b)?`, 'iy'),
  },
  {
    kind: 'card',
    at: 'token',
    pattern: /\b(?:\d{4}[ -]){3}\d{1,7}\b|\b3[47]\d{2}[ -]\d{6}[ -]\d{5}\b|\b(?:\d{12,16}|\d{19})\b/y,
  },
  {
    kind: 'account',
    at: /^(?:account|konto|compte)/,
    pattern: new RegExp(
      `\\b(?:account|konto|compte)(?:[ -]?(?:${numbered}|nummer))?${is}(\\d[\\d -]{4,18}\\d)\\b`,
      'iy',
    ),
    group: 1,
  },
  {
    kind: 'phone',
    at: 'phone',
    pattern:
      /(?<![\w.])(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,5}\)[ .-]?)?\d{1,5}(?:[ .-]\d{2,8}){1,5}(?:\s?(?:x|ext\.?)\s?\d{1,5})?(?![\w%])|(?<![\w.])\+?\d{9,11}(?![\w%])|(?<![\w.])\+\d{10,15}(?![\w%])/y,
  },
  {
    kind: 'postcode',
    at: /^(?:zip|postal|post|postcode|plz|postleitzahl|code)$/,
    pattern:
      /\b(?:zip code|postal code|post code|postcode|zip|plz|postleitzahl|code postal)\s{0,2}(?:is|:|=|ist|est)?\s{0,2}([A-Z0-9]{2,5}(?:[ -][A-Z0-9]{2,4})?)\b/iy,
    group: 1,
  },
  {
    kind: 'postcode',
    at: 'token',
    pattern:
      /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b|\b\d{5}-\d{3,4}\b|\b[1-9]\d{3} [A-Z]{2}\b/y,
  },
  { kind: 'postcode', at: 'token', pattern: /(?<=\b(?:[A-Z]{2,3}|nan|,)\s{1,3})(?:\d{4,6}|\d{3} \d{2})\b/y },
  { kind: 'postcode', at: 'token', pattern: /(?<=^\s{0,4})(?:\d{4,6}|\d{3} \d{2})(?=\s{0,4}$)/my },
  { kind: 'postcode', at: 'token', pattern: /(?<=\p{Lu}[\p{L}-]{2,30} )(?:\d{5}|\d{3} \d{2})\b/uy },
  {
    kind: 'postcode',
    at: 'token',
    pattern: /(?<=\b(?:aus|in|nach|wohnhaft|wohnt|à|habite|from) )\d{4,5}(?= \p{Lu}\p{Ll}{2})/uy,
  },
  { kind: 'postcode', at: 'token', pattern: /(?<=\bin (?:[\p{L}-]{2,20} ){0,3}[\p{L}-]{2,30} )\d{4,5}\b/uy },
  {
    kind: 'address',
    at: 'token',
    pattern:
      /\b\d{1,5}[A-Z]?,? (?:\p{Lu}[\p{L}'.-]{1,30} ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Square|Place|Pl|Way|Terrace|Crescent|Close)\b/uy,
  },
  {
    kind: 'address',
    at: 'token',
    pattern:
      /\b\d{1,4}(?: bis| ter)?,? (?:rue|avenue|boulevard|place|chemin|impasse) (?:de |du |des |la |le |l')?\p{Lu}[\p{L}'-]{1,30}/uy,
  },
  {
    kind: 'address',
    at: 'token',
    pattern: /(?<=(\b\p{Lu}[\p{L}-]{2,30}(?:stra(?:ße|sse)|str\.|weg|platz|allee|gasse) ))\d{1,4}[a-z]?\b/uy,
    before: 1,
  },
  {
    kind: 'address',
    at: /^po?$/,
    pattern: /\bP\.? ?O\.? Box \d{1,6}\b/iy,
  },
  { kind: 'age', at: 'token', pattern: /\b(9\d|1[0-2]\d)[ -]?(?:years?|yrs?|yo|y\/o|jahre|ans)\b(?:[ -]?old)?/iy },
  {
    kind: 'age',
    at: /^(?:aged?|turn(?:ed|ing|s)?|alter)$/,
    pattern: /\b(?:aged?|turned|turning|turns|turn|age of|alter von) (9\d|1[0-2]\d)\b/iy,
    group: 1,
  },
];

/** Addresses of machines in the newer notation: rare, and tried only where colons stand between their figures. */
export const hexadecimal = /\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}\b/gi;
