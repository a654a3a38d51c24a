import type { Language, Sentence } from '#libs/kernel';
import type { EntryView, FeedPreview as Preview, SourceView } from '#libs/sources';
import { speakTo } from '#libs/translations';
import type { EditedFields } from '../edits/edited.dto.js';
import type { FeedPreview, Source, SourceEntry } from './sources.dto.js';

export function presentSource(source: SourceView, language: Language): Omit<Source, keyof EditedFields> {
  const { topicIds, lookedAt, nextLookAt, failingSince, problem, ...shown } = source;
  return {
    ...shown,
    topics: topicIds,
    lookedAt: instant(lookedAt),
    nextLookAt: instant(nextLookAt),
    failingSince: instant(failingSince),
    problem: told(problem, language),
  };
}

export function presentEntry(entry: EntryView, language: Language): SourceEntry {
  const { title, linkUrl, outcome, itemId, change, changedAt, seenAt } = entry;
  return {
    title,
    linkUrl,
    outcome,
    itemId,
    problem: told(entry.problem, language),
    pictureProblem: told(entry.pictureProblem, language),
    change,
    at: (changedAt ?? seenAt).toISOString(),
  };
}

export function presentPreview({ entries, ...preview }: Preview, language: Language): FeedPreview {
  return { ...preview, entries: entries.map((entry) => ({ ...entry, problem: told(entry.problem, language) })) };
}

function told(sentence: Sentence | null, language: Language): string | null {
  return sentence && speakTo(language, sentence);
}

function instant(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
