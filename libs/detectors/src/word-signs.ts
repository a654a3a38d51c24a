import { FormMemory, type Word } from '#libs/reading';
import type { Window } from './event-window.js';

/** How many places the signs of words are spread over. */
export const places = 1 << 16;

/** What takes the place of the words of a mention; other tokens are hashes, which are larger. */
const mentions = { event: 1, broadEvent: 2, medicine: 3, classOfMedicine: 4 };
const marks = new Map([...'-,?!:;('].map((mark, i) => [mark.charCodeAt(0), 5 + i]));

function hash(text: string): number {
  let sum = 2_166_136_261;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 16_777_619);
  return (sum >>> 0) | 64;
}

const hashes = new FormMemory((text) => {
  const plain = text.replace(/\d+/g, '0');
  return { word: hash(plain), beginning: plain.length > 5 ? hash(plain.slice(0, 5)) : 0 };
});

function place(kind: number, a: number, b = 0, c = 0): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a, 0x85ebca6b) ^ Math.imul(c + 0x31, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ Math.imul(kind, 0x27d4eb2f), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (places - 1);
}

const kinds = {
  word: 1,
  token: 2,
  two: 3,
  three: 4,
  apart: 5,
  between: 6,
  order: 7,
  events: 8,
  medicines: 9,
  both: 10,
  beginning: 11,
  account: 12,
};
const seen = new Int32Array(places);
let round = 0;

/**
 * Hands over the places of what a window's words show, each once: the words, and two or three in a row with the
 * mentions taken for one token each, what stands between the nearest medicine and event, and the kinds of account words.
 */
export function wordSigns(window: Window, take: (place: number) => void): void {
  round = round === 0x7fffffff ? 1 : round + 1;
  const put = (at: number) => {
    if (seen[at] === round) return;
    seen[at] = round;
    take(at);
  };
  const { reading, signs, from, to } = window;
  let account = 0;
  for (let i = from; i <= to; i++) {
    const { word, beginning } = hashes.of((reading.words[i] as Word).written, reading.generation);
    put(place(kinds.word, word));
    if (beginning !== 0) put(place(kinds.beginning, beginning));
    account |= signs.account.bits[i] as number;
  }
  for (let left = account; left !== 0; left &= left - 1) put(place(kinds.account, 31 - Math.clz32(left & -left)));
  const tokens = tokensOf(window);
  for (let i = 0; i < tokens.length; i++) {
    const [a, b, c] = [tokens[i] as number, tokens[i + 1] ?? 0, tokens[i + 2] ?? 0];
    put(place(kinds.token, a));
    if (b === 0) continue;
    put(place(kinds.two, a, b));
    if (c === 0) continue;
    put(place(kinds.apart, a, c));
    if (isMention(a) || isMention(b) || isMention(c)) put(place(kinds.three, a, b, c));
  }
  putPair(tokens, put);
}

const isMention = (token: number) => token >= 1 && token <= 4;
const isEvent = (token: number) => token === mentions.event || token === mentions.broadEvent;

/** The nearest medicine and event: their order, how far apart, the words between. */
function putPair(tokens: number[], put: (place: number) => void): void {
  let [event, medicine, best] = [-1, -1, Infinity];
  let [events, medicines] = [0, 0];
  let [first, second] = [0, 0];
  tokens.forEach((token, i) => {
    if (!isMention(token)) return;
    if (isEvent(token)) {
      events++;
      event = i;
    } else {
      medicines++;
      medicine = i;
    }
    if (event >= 0 && medicine >= 0 && Math.abs(event - medicine) < best) {
      best = Math.abs(event - medicine);
      [first, second] = event < medicine ? [event, medicine] : [medicine, event];
    }
  });
  put(place(kinds.events, Math.min(4, events)));
  put(place(kinds.medicines, Math.min(4, medicines)));
  put(place(kinds.both, Math.min(3, events), Math.min(3, medicines)));
  if (best === Infinity) return;
  const order = isEvent(tokens[first] as number) ? 1 : 2;
  put(place(kinds.order, order, Math.min(8, best >> 1)));
  for (let i = first + 1; i < second; i++) put(place(kinds.between, tokens[i] as number, order));
}

function tokensOf({ reading, events, suspects, from, to }: Window): number[] {
  const tokens: number[] = [];
  let [e, s] = [0, 0];
  for (let i = from; i <= to; i++) {
    while (e < events.length && (events[e]?.to ?? 0) < i) e++;
    while (s < suspects.length && (suspects[s]?.to ?? 0) < i) s++;
    const suspect = suspects[s];
    const event = events[e];
    const word = reading.words[i] as Word;
    if (suspect && suspect.from <= i) {
      const token = suspect.kind === 'class' ? mentions.classOfMedicine : mentions.medicine;
      if (tokens.at(-1) !== token || suspect.from === i) tokens.push(token);
    } else if (event && event.from <= i) {
      const token = event.broad ? mentions.broadEvent : mentions.event;
      if (tokens.at(-1) !== token || event.from === i) tokens.push(token);
    } else tokens.push(hashes.of(word.written, reading.generation).word);
    const mark = marks.get(reading.clean.charCodeAt(word.end));
    if (mark !== undefined) tokens.push(mark);
  }
  return tokens;
}
