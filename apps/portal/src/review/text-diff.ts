export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Longest text compared word by word: the table grows with the product of both lengths. */
const mostWords = 1500;

/** A word keeps the space behind it. */
const wordStarts = /(?<=\s)(?=\S)/;

/** What became of a text, word by word: the fewest words removed and added (longest common subsequence). */
export function textDiff(before: string, after: string): Change[] {
  const a = before.split(wordStarts);
  const b = after.split(wordStarts);
  if (a.length > mostWords || b.length > mostWords)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  const length = lengths(a, b);
  const changes: Change[] = [];
  const tell = (kind: Change['kind'], text: string) => {
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) changes.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      tell('same', a[i]!);
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && length[i + 1]![j]! >= length[i]![j + 1]!)) tell('removed', a[i++]!);
    else tell('added', b[j++]!);
  }
  return changes;
}

/** `lengths[i][j]`: how many words the texts still share from there on. */
function lengths(a: string[], b: string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}
