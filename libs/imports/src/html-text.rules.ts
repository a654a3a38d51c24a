import { Tokenizer } from 'htmlparser2';
import { BLOCKS, isElement, markupOf, UNSEEN } from './html-elements.rules.js';
import { tidy } from './tidy.rules.js';

const LONGEST_NAME = 100;

/** What a reader would see of a piece of HTML: no tags, no scripts, entities as characters, blocks on lines of their own. */
export function htmlText(html: string): string {
  return textOf(html, isElement);
}

/** The same of a headline whose feed does not say whether it is HTML: only what marks up its words is taken for tags. */
export function headlineText(headline: string): string {
  return textOf(headline, markupOf(headline));
}

/**
 * Reads each character once, whatever the nesting: what keeps a tree or a stack takes a minute for two hundred thousand
 * open tags, and a feed is somebody else's. What looks like a tag and is none stays, as in "a dose <five mg".
 */
function textOf(html: string, isTag: (name: string) => boolean): string {
  const parts: string[] = [];
  let unseen: string | null = null;
  // Where an opening bracket stands whose tag has not ended yet, and its name.
  let open: { at: number; name: string } | null = null;
  const add = (text: string) => {
    if (unseen === null) parts.push(text);
  };
  const opened = (end: number) => {
    if (!open) return;
    const { at, name } = open;
    open = null;
    if (!isTag(name)) return add(html.slice(at, end + 1));
    if (BLOCKS.has(name)) add('\n');
    if (UNSEEN.has(name) && unseen === null) unseen = name;
  };
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => add(html.slice(start, end)),
      ontextentity: (codePoint) => add(String.fromCodePoint(codePoint)),
      onopentagname: (start, end) => {
        open = { at: start - 1, name: html.slice(start, end).toLowerCase() };
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => {
        const name = html.slice(start, end).toLowerCase();
        if (unseen === name) unseen = null;
        else if (!isTag(name)) add(`</${html.slice(start, end)}>`);
        else if (BLOCKS.has(name)) add('\n');
      },
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: (start, end, offset) => add(html.slice(start, end - offset)),
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  const never = (open as { at: number; name: string } | null) ?? nameAtEnd(html);
  if (never && !isTag(never.name)) add(html.slice(never.at));
  return tidy(parts.join(''));
}

/** A bracket whose name the text ends in: the tokenizer says nothing of it. */
function nameAtEnd(html: string): { at: number; name: string } | null {
  const found = /<([a-z][^\s/>]*)$/i.exec(html.slice(-LONGEST_NAME));
  return found && { at: html.length - found[0].length, name: found[1]!.toLowerCase() };
}
