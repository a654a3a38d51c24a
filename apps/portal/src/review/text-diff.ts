import { diffArrays } from 'diff';

export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Texts that share less are shown as one text gone and one come: nobody reads more changes, and finding them takes long. */
const mostChanges = 1500;

/** A word keeps the space behind it. */
const wordStarts = /(?<=\s)(?=\S)/;

/** What became of a text, word by word: the fewest words removed and added. */
export function textDiff(before: string, after: string): Change[] {
  const changes = diffArrays(before.split(wordStarts), after.split(wordStarts), { maxEditLength: mostChanges });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
