import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { decodeText } from '#libs/decoding';
import { DomainError, say, sentenceOfError, type Sentence } from '#libs/kernel';
import { readRegister, type RegisterKind as EngineKind } from '#libs/screener';

export const REGISTER_KINDS = ['orange_book', 'ema', 'bdpm'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

export const REGISTER_TITLES: Record<RegisterKind, string> = {
  orange_book: 'FDA Orange Book',
  ema: 'EMA medicines table',
  bdpm: 'Base de données publique des médicaments',
};

export interface RegisterReading {
  /** Sorted, each once. */
  names: string[];
  /** Lines with content, the header not counted. */
  lines: number;
  refused: { line: number; reason: Sentence }[];
}

const ENGINE_KINDS: Record<RegisterKind, EngineKind> = { orange_book: 'orange-book', ema: 'ema', bdpm: 'bdpm' };
const LINES_AT_ONCE = 500;
const CHARACTERS_AT_ONCE = 20_000;
const LONGEST_PREAMBLE = 30;

/**
 * Reads a register as it is published, in portions, so that a file of 50,000 lines does not hold up other requests. The
 * text may be UTF-8 or Latin-1; what stands above the header of the EMA table is passed over.
 * @throws DomainError invalid naming `file` when it is not this register.
 */
export async function readRegisterFile(kind: RegisterKind, bytes: Uint8Array): Promise<RegisterReading> {
  refuseOtherKinds(bytes);
  const text = decoded(kind, bytes);
  if (text.trim() === '') throw notThis(say('The file is empty.'));
  const names = new Set<string>();
  const reading: RegisterReading = { names: [], lines: 0, refused: [] };
  for (const portion of kind === 'ema' ? tablePortionsOf(withoutPreamble(text)) : portionsOf(text)) {
    const part = readPortion(kind, portion.text);
    // The first line of a later portion is that of the file once more.
    const repeated = portion.repeatsFirst && kind === 'bdpm' ? 1 : 0;
    for (const name of part.names) names.add(name);
    reading.lines += part.lines - repeated;
    for (const { line, reason } of part.refused) {
      if (!repeated || line > 1) reading.refused.push({ line: line + portion.before, reason });
    }
    await yieldToOthers();
  }
  if (names.size === 0) throw notThis(say('There is no name of a medicine in the file.'));
  return { ...reading, names: [...names].sort() };
}

interface Portion {
  text: string;
  /** What to add to a line of the portion to get that of the file. */
  before: number;
  repeatsFirst: boolean;
}

function* portionsOf(text: string): Iterable<Portion> {
  const lines = text.split(/\r?\n/);
  const first = lines[0] as string;
  yield { text: lines.slice(0, LINES_AT_ONCE).join('\n'), before: 0, repeatsFirst: false };
  for (let from = LINES_AT_ONCE; from < lines.length; from += LINES_AT_ONCE) {
    const portion = [first, ...lines.slice(from, from + LINES_AT_ONCE)].join('\n');
    yield { text: portion, before: from - 1, repeatsFirst: true };
  }
}

/** The same for a CSV table, cut where a row ends: a quoted cell may hold line breaks. */
function* tablePortionsOf({ text, before }: Portion): Iterable<Portion> {
  const header = text.slice(0, endOfRow(text, 0));
  const ofHeader = countBreaks(header);
  let passed = ofHeader;
  let from = header.length;
  do {
    const portion = text.slice(from, endOfRow(text, from, CHARACTERS_AT_ONCE));
    yield { text: header + portion, before: before + passed - ofHeader, repeatsFirst: false };
    passed += countBreaks(portion);
    from += portion.length;
  } while (from < text.length);
}

/** Where the first row ends that has at least so many characters from `from` behind it. */
function endOfRow(text: string, from: number, least = 0): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === '\n' && !quoted && at - from >= least) return at + 1;
  }
  return text.length;
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}

/** The agency puts a title and the day of the download above the header. */
function withoutPreamble(text: string): Portion {
  const lines = text.split('\n', LONGEST_PREAMBLE);
  const header = lines.findIndex((line) => /\b(?:medicine name|name of medicine)\b/i.test(line) && line.includes(','));
  if (header <= 0) return { text, before: 0, repeatsFirst: false };
  const skipped = lines.slice(0, header).reduce((length, line) => length + line.length + 1, 0);
  return { text: text.slice(skipped), before: header, repeatsFirst: false };
}

function readPortion(kind: RegisterKind, text: string) {
  try {
    return readRegister(ENGINE_KINDS[kind], text);
  } catch (error) {
    throw notThis(sentenceOfError(error));
  }
}

/** Files that people take for the table, told by how they begin. */
function refuseOtherKinds(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (start.startsWith('PK'))
    throw notThis(say('This is an Excel workbook; open it and save it as CSV (UTF-8) first.'));
  if (start.startsWith('%PDF')) throw notThis(say('This is a PDF; take the register’s data file instead.'));
}

/** The French register is published in Windows-1252, which it does not say; the others are UTF-8 or plain ASCII. */
function decoded(kind: RegisterKind, bytes: Uint8Array): string {
  try {
    return decodeText(bytes, { usuallyWindows1252: kind === 'bdpm' }).text;
  } catch (error) {
    throw notThis(sentenceOfError(error));
  }
}

function notThis(message: Sentence): DomainError {
  return DomainError.invalid('file', message, 'unreadable_register');
}
