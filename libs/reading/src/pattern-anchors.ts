/** What a text must hold for a pattern to match at all: one of these pieces, in small letters. */
export type Anchors = string[];

const figures = [...'0123456789'];
const mostChoices = 12;
/** More pieces than this are not asked for: looking for each would cost what the pattern does. */
const mostPieces = 48;

/**
 * The anchors of a pattern, or nothing where none can be told. Used to leave a pattern out that cannot match; it may
 * say less than could be said, never more.
 */
export function anchorsOf(source: string): Anchors | undefined {
  const reader = new AnchorReader(source);
  const anchors = reader.alternatives();
  return reader.done ? anchors : undefined;
}

const plainEscapes = /[dDwWsSbBAznrtfvpP]/;

class AnchorReader {
  private at = 0;
  /** It holds something of which nothing is known here. */
  private strange = false;
  /** Whether the item read last stands for one character. */
  private single = false;

  constructor(private readonly source: string) {}

  get done(): boolean {
    return !this.strange && this.at >= this.source.length;
  }

  /** All alternatives must have anchors, else the whole has none. */
  alternatives(): Anchors | undefined {
    let all: Anchors | undefined = [];
    for (;;) {
      const one = this.sequence();
      all = all && one ? [...all, ...one] : undefined;
      if (this.source[this.at] !== '|') break;
      this.at++;
    }
    return all;
  }

  /**
   * Of the parts that must all stand there, the one that says most. What follows one another at once is put together:
   * `f[*#]` must hold `f*` or `f#`, whatever else stands in the text.
   */
  private sequence(): Anchors | undefined {
    let best: Anchors | undefined;
    /** All ways in which what was read last can end, from where each letter of it is known. */
    let ends: string[] = [''];
    const consider = (one: Anchors | undefined) => {
      const pieces = one?.filter((piece, at) => one.every((other, i) => i === at || !covers(other, i, piece, at)));
      if (pieces && pieces.length > 0 && pieces[0] !== '' && (!best || telling(pieces) > telling(best))) best = pieces;
    };
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const item = this.item();
      const { least, most } = this.quantifier();
      const letters = typeof item === 'string' ? [item.toLowerCase()] : this.single ? item : undefined;
      if (letters && most === 1 && ends.length * (letters.length + 1 - least) <= mostPieces) {
        const longer = ends.flatMap((end) => letters.map((letter) => end + letter));
        if (least === 0) consider(ends);
        ends = least === 0 ? [...ends, ...longer] : longer;
        continue;
      }
      consider(ends);
      if (letters && least > 0) {
        for (let times = 0; times < least && ends.length * letters.length <= mostPieces; times++)
          ends = ends.flatMap((end) => letters.map((letter) => end + letter));
        consider(ends);
        // The last of them stands right before what follows.
        ends = letters;
      } else {
        if (least > 0) consider(item as Anchors | undefined);
        ends = [''];
      }
    }
    consider(ends);
    return best;
  }

  /** One literal character, or the anchors of a class or group. */
  private item(): string | Anchors | undefined {
    const c = String.fromCodePoint(this.source.codePointAt(this.at) as number);
    this.at += c.length;
    if (c === '(') {
      const inside = this.group();
      this.single = false;
      return inside;
    }
    this.single = true;
    if (c === '[') return this.set();
    if (c === '\\') return this.escape();
    return c === '.' || c === '^' || c === '$' ? undefined : c;
  }

  private group(): Anchors | undefined {
    const opening = /^\?(?::|P?<[A-Za-z]\w*>|([a-zA-Z-]*:?))/.exec(this.source.slice(this.at));
    if (opening) this.at += opening[0].length;
    const inside = this.alternatives();
    this.at++;
    return opening?.[1] === undefined ? inside : undefined;
  }

  private set(): Anchors | undefined {
    let known = true;
    if (this.source[this.at] === '^') {
      known = false;
      this.at++;
    }
    const letters: string[] = [];
    for (let first = true; this.at < this.source.length && (first || this.source[this.at] !== ']'); first = false) {
      const c = this.source[this.at++] as string;
      if (c === '[' && this.source[this.at] === ':') this.strange = true;
      if (c === '\\') {
        const escaped = this.escape();
        if (typeof escaped === 'string') letters.push(escaped.toLowerCase());
        else if (escaped) letters.push(...escaped);
        else known = false;
      } else if (this.source[this.at] === '-' && this.source[this.at + 1] !== ']') {
        known = false;
        this.at++;
      } else letters.push(c.toLowerCase());
      // Half of a character: what follows the class follows the other half.
      if (/[\ud800-\udfff]/.test(c)) this.single = false;
    }
    this.at++;
    return known && letters.length > 0 && letters.length <= mostChoices ? letters : undefined;
  }

  private escape(): string | Anchors | undefined {
    const c = this.source[this.at++] as string | undefined;
    if (c === undefined || (/[a-zA-Z0-9]/.test(c) && !plainEscapes.test(c))) this.strange = true;
    if (c === 'd') return figures;
    if (c === 'p' || c === 'P') {
      this.at = this.source[this.at] === '{' ? this.source.indexOf('}', this.at) + 1 : this.at + 1;
      return undefined;
    }
    return c !== undefined && /[^a-zA-Z0-9]/.test(c) ? c : undefined;
  }

  private quantifier(): { least: number; most: number } {
    const found = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})[?+]?/.exec(this.source.slice(this.at, this.at + 16));
    if (!found) return { least: 1, most: 1 };
    this.at += found[0].length;
    if (found[1]) return { least: found[1] === '+' ? 1 : 0, most: found[1] === '?' ? 1 : Infinity };
    const least = Number(found[2]);
    return { least, most: found[3] ? Number(found[4] || Infinity) : least };
  }
}

/** Whether a text that holds the one piece holds the other, which is looked for instead: the earlier of two alike. */
const covers = (other: string, i: number, piece: string, at: number): boolean =>
  piece.includes(other) && (piece !== other || i < at);

/** How much anchors tell: long pieces more than short ones, figures least. */
function telling(anchors: Anchors): number {
  const shortest = Math.min(...anchors.map((piece) => piece.length));
  return anchors.every((piece) => figures.includes(piece)) ? 0.5 : shortest + 1 / (anchors.length + 1);
}
