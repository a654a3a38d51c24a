import { diffArrays } from 'diff';

export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Texts that share less are shown as one text gone and one come: nobody reads more changes, and finding them takes long. */
const mostChanges = 1500;

/** A word keeps the space behind it. */
const wordStarts = /(?<=\s)(?=\S)/;
/** A word that ends a sentence or a line. */
const endsSentence = /[.!?…:]["”’»)]*\s*$|\n\s*$/;

/** Words of the text before, `from` to `to`, in whose place stand those of the text after, `start` to `end`. */
interface Hunk {
  from: number;
  to: number;
  start: number;
  end: number;
}

/**
 * What became of a text, word by word: as many words as can have stayed in their order, whatever space is behind them.
 * What stayed between two changes and is no longer than either is told as changed with them, and a sentence that came or
 * went is told from its own beginning.
 */
export function textDiff(before: string, after: string): Change[] {
  const old = before.split(wordStarts);
  const now = after.split(wordStarts);
  const hunks = hunksOf(old, now);
  if (!hunks)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return told(withoutIslands(slid(hunks, old, now), old, now), old, now);
}

function hunksOf(old: string[], now: string[]): Hunk[] | null {
  const parts = diffArrays(old.map(bare), now.map(bare), { maxEditLength: mostChanges });
  if (!parts) return null;
  const hunks: Hunk[] = [];
  let open: Hunk | null = null;
  let [from, start] = [0, 0];
  for (const { added, removed, value } of parts) {
    if (!added && !removed) open = null;
    else if (!open) hunks.push((open = { from, to: from, start, end: start }));
    if (!added) from += value.length;
    if (!removed) start += value.length;
    if (open) Object.assign(open, { to: from, end: start });
  }
  return hunks;
}

/** Where words only came, or only went, others may as well be told of: those that begin with a sentence, if there are any. */
function slid(hunks: Hunk[], old: string[], now: string[]): Hunk[] {
  return hunks.map((hunk, index) => {
    const came = hunk.from === hunk.to;
    if (!came && hunk.start !== hunk.end) return hunk;
    const [words, first, last] = came ? [now, hunk.start, hunk.end] : [old, hunk.from, hunk.to];
    const before = hunks[index - 1];
    const most = hunk.from - (before?.to ?? 0);
    for (let back = 0; back <= most; back += 1) {
      const word = words[first - back - 1];
      if (word === undefined || endsSentence.test(word)) {
        return { from: hunk.from - back, to: hunk.to - back, start: hunk.start - back, end: hunk.end - back };
      }
      if (bare(word) !== bare(words[last - back - 1]!)) break;
    }
    return hunk;
  });
}

function withoutIslands(hunks: Hunk[], old: string[], now: string[]): Hunk[] {
  const size = ({ from, to, start, end }: Hunk) => Math.max(lengthOf(old, from, to), lengthOf(now, start, end));
  const kept: Hunk[] = [];
  for (let hunk of hunks) {
    for (let last = kept.at(-1); last; last = kept.at(-1)) {
      if (lengthOf(old, last.to, hunk.from) > Math.min(size(last), size(hunk))) break;
      kept.pop();
      hunk = { ...last, to: hunk.to, end: hunk.end };
    }
    kept.push(hunk);
  }
  return kept;
}

function told(hunks: Hunk[], old: string[], now: string[]): Change[] {
  const changes: Change[] = [];
  const tell = (kind: Change['kind'], text: string) => {
    const last = changes.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  const changed = { removed: '', added: '' };
  const settle = () => {
    tell('removed', changed.removed);
    tell('added', changed.added);
    Object.assign(changed, { removed: '', added: '' });
  };
  let [at, there] = [0, 0];
  for (const { from, to, start, end } of [...hunks, { from: old.length, to: 0, start: now.length, end: 0 }]) {
    for (; at < from; at += 1, there += 1) {
      const [was, is] = [old[at]!, now[there]!];
      settle();
      tell('same', was === is ? was : bare(was));
      if (was === is) continue;
      changed.removed = was.slice(bare(was).length);
      changed.added = is.slice(bare(is).length);
    }
    changed.removed += old.slice(from, to).join('');
    changed.added += now.slice(start, end).join('');
    [at, there] = [to, end];
  }
  settle();
  return changes;
}

const bare = (word: string) => word.trimEnd();

const lengthOf = (words: string[], from: number, to: number) => words.slice(from, to).join('').trim().length;
