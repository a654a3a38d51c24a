import { say, SaidError, type Sentence } from '#libs/sentences';
import { charsetOfMarkup, charsetOfType, knownEncoding } from './declared-charset.rules.js';
import { encodingName, type DecodingNotice } from './decoding-notice.js';
import { utf8Shape, type Utf8Shape } from './utf8-shape.rules.js';
import { windows1252 } from './windows-1252.rules.js';
import { byteOrderMark, utf16Without } from './wide-encoding.rules.js';

/** A text as it was written. */
export interface Decoded {
  text: string;
  /** By the name the Encoding Standard has for it. */
  encoding: string;
  /** What whoever brought it should know, or null when there was no doubt. */
  notice: DecodingNotice | null;
}

/** What is known of bytes besides themselves. */
export interface Declared {
  /** The Content-Type they came with. */
  contentType?: string | null;
  /** Whether they may be XML or HTML, which says how it is encoded within. */
  markup?: boolean;
  /** That its publisher writes Windows-1252 and does not say so: reading it as that is no guess. */
  usuallyWindows1252?: boolean;
}

/** Bytes that are no text, or none that can be read without losing letters. */
export class UndecodableText extends SaidError {
  override name = 'UndecodableText';
}

const NO_TEXT = new UndecodableText(
  say('This is no text, or text in an encoding that nothing tells: save it as UTF-8.'),
);
const WIDE = ['utf-16le', 'utf-16be'];
/** Encodings of one byte a character read anything; that bytes are well-formed UTF-8 says more than their name. */
const NARROW = /^(windows-\d+|iso-8859-\d+(-i)?|koi8-[ru]|macintosh|x-mac-cyrillic|ibm866)$/;
// What no text holds: C0 but tab, line ends, form feed and a closing Ctrl-Z, and C1, which Windows-1252 has for five bytes.
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f\u007f-\u009f]/;

const EVERY_CONTROL = new RegExp(CONTROLS, 'g');

/**
 * The one way from bytes to text: by the byte-order mark, else as UTF-16, else as the Content-Type or the document says,
 * else as UTF-8 when they are that, else as Windows-1252 with a notice. The text is never shorter than what was written.
 * @throws UndecodableText with a sentence that says why and what to do.
 */
export function decodeText(bytes: Uint8Array, declared: Declared = {}): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark?.encoding === 'utf-32') throw refused(say('The text is UTF-32, which is not read here: save it as UTF-8.'));
  if (mark) return sure(strictly(bytes.subarray(mark.length), mark.encoding), mark.encoding);
  const shape = utf8Shape(bytes);
  if (bytes.includes(0) && !holdsStrayNul(bytes, shape)) return withoutMark(bytes);
  const said = charsetOfType(declared.contentType) ?? (declared.markup ? charsetOfMarkup(bytes) : null);
  if (said !== null) return asSaid(bytes, shape, said);
  const decoded = asItLooks(bytes, shape);
  return declared.usuallyWindows1252 ? { ...decoded, notice: null } : decoded;
}

/**
 * Whether a NUL stands where it does not belong, and the text is no UTF-16: a text of one byte a character is well-formed
 * UTF-8, or mostly plain ASCII, with few of them. In UTF-16 every other byte of most scripts is one, or a control.
 */
function holdsStrayNul(bytes: Uint8Array, { broken }: Utf8Shape): boolean {
  let [controls, plain] = [0, 0];
  for (const byte of bytes) {
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b)) controls += 1;
    else if (byte < 0x7f) plain += 1;
  }
  return controls * 20 < bytes.length && (broken === 0 || plain * 5 > bytes.length * 4);
}

function withoutMark(bytes: Uint8Array): Decoded {
  const encoding = utf16Without(bytes);
  if (!encoding) throw NO_TEXT;
  const text = strictly(bytes, encoding);
  if (CONTROLS.test(text)) throw NO_TEXT;
  return sure(text, encoding);
}

function asSaid(bytes: Uint8Array, shape: Utf8Shape, said: string): Decoded {
  const encoding = knownEncoding(said);
  // Who can read the declaration byte by byte does not have UTF-16 before them.
  if (encoding === null || WIDE.includes(encoding)) return contradicted(bytes, shape, said);
  if (encoding === 'utf-8') return shape.broken === 0 ? asItLooks(bytes, shape) : contradicted(bytes, shape, said);
  if (NARROW.test(encoding) && shape.broken === 0 && shape.whole > 0) return contradicted(bytes, shape, said);
  const text = tried(bytes, encoding);
  return text === null || CONTROLS.test(text) ? contradicted(bytes, shape, said) : sure(text, encoding);
}

function contradicted(bytes: Uint8Array, shape: Utf8Shape, said: string): Decoded {
  const { text, encoding } = asItLooks(bytes, shape);
  // Pure ASCII is right by any name.
  const doubt = shape.whole + shape.broken > 0;
  return { text, encoding, notice: doubt ? { kind: 'contradicted', said, encoding } : null };
}

function asItLooks(bytes: Uint8Array, { whole, broken, firstBroken }: Utf8Shape): Decoded {
  if (broken === 0) {
    const text = strictly(bytes, 'utf-8');
    if (mostlyControls(text)) throw NO_TEXT;
    return sure(text, 'utf-8');
  }
  if (whole >= broken) throw damaged(bytes, firstBroken);
  const encoding = 'windows-1252';
  const text = strictly(bytes, encoding);
  if (CONTROLS.test(text))
    throw refused(say('This is neither UTF-8 nor Windows-1252 text, and nothing says what it is: save it as UTF-8.'));
  return { text: withoutEnd(text), encoding, notice: { kind: 'guessed', encoding } };
}

/** UTF-8 for the most part: read as anything else, every letter that is whole would be lost. */
function damaged(bytes: Uint8Array, firstBroken: number): UndecodableText {
  const before = new TextDecoder('latin1').decode(bytes.subarray(0, firstBroken));
  const line = before.split(/\r\n|\n|\r/).length;
  return refused(
    say(
      'The text is UTF-8 but damaged: a letter in line {line, number} cannot be read. Take it from where it came from again.',
      {
        line,
      },
    ),
  );
}

function strictly(bytes: Uint8Array, encoding: string): string {
  const text = tried(bytes, encoding);
  if (text === null)
    throw refused(
      say('The text is {encoding} but damaged or cut off. Take it from where it came from again.', {
        encoding: encodingName(encoding),
      }),
    );
  return text;
}

function tried(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'windows-1252') return windows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A stray control is for whoever reads the text; one in ten letters is no text, such as UTF-16 of other scripts without a mark. */
function mostlyControls(text: string): boolean {
  return (text.match(EVERY_CONTROL)?.length ?? 0) * 10 > text.length;
}

function sure(text: string, encoding: string): Decoded {
  return { text: withoutEnd(text), encoding, notice: null };
}

/** A Ctrl-Z at the end is how old systems end a file. */
const withoutEnd = (text: string) => (text.endsWith('\u001a') ? text.slice(0, -1) : text);

function refused(sentence: Sentence): UndecodableText {
  return new UndecodableText(sentence);
}
