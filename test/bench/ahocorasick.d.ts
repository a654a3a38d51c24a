/** The library brings no types. */
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: string[]);
    /** For each place where words end: the place and the words. */
    search(text: string): [end: number, words: string[]][];
  }
}
