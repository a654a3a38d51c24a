/** Room for each pair of characters of ASCII; all others are one and the same. */
const places = 128 * 128;
const plain = (code: number): number => (code < 128 ? code : 0);

/** The small letters of the text that is looked at, and which pieces they hold; in room that every text uses again. */
export class Letters {
  private letters = '';
  private text = -1;
  /** Which text each character of ASCII, and each pair of neighbours, was seen in last. */
  private readonly singles = new Int32Array(128).fill(-1);
  private readonly pairs = new Int32Array(places).fill(-1);
  /** Of the pieces that patterns ask for, which there are no more of than patterns. */
  private readonly pieces = new Map<string, { text: number; held: boolean }>();

  /** Whether the cleaned text, in small letters, holds a piece. */
  hold(piece: string, text: number, clean: string): boolean {
    if (text !== this.text) this.take(text, clean);
    let last = plain(piece.charCodeAt(0));
    let ascii = last > 0;
    if (piece.length === 1 && ascii) return this.singles[last] === text;
    for (let at = 1; at < piece.length; at++) {
      const code = plain(piece.charCodeAt(at));
      if (this.pairs[last * 128 + code] !== text) return false;
      ascii &&= code > 0;
      last = code;
    }
    if (piece.length === 2 && ascii) return true;
    const known = this.pieces.get(piece);
    if (known?.text === text) return known.held;
    const held = this.letters.includes(piece);
    if (known) {
      known.text = text;
      known.held = held;
    } else this.pieces.set(piece, { text, held });
    return held;
  }

  private take(text: number, clean: string): void {
    this.text = text;
    this.letters = clean.toLowerCase();
    let last = 0;
    for (let at = 0; at < this.letters.length; at++) {
      const code = plain(this.letters.charCodeAt(at));
      this.singles[code] = text;
      this.pairs[last * 128 + code] = text;
      last = code;
    }
  }
}
