import type { Said, Thread } from '#libs/comments';
import type { RecordedComment, RecordedWords } from './item-record.js';

/** What was said in review as a record tells it: by version, the first first. */
export function recordedComments(threads: readonly Thread[]): RecordedComment[] {
  return threads
    .map((thread) => {
      const { id, versionNumber, field, network, language, nth, quote, resolved, replies } = thread;
      return {
        ...{ id, versionNumber, field, network, language, nth, quote, ...recorded(thread) },
        resolved: resolved && { by: resolved.by.id, at: resolved.at.toISOString() },
        answers: replies.map(recorded),
      };
    })
    .sort((one, other) => one.versionNumber - other.versionNumber || one.at.localeCompare(other.at));
}

const recorded = ({ by, at, text }: Said): RecordedWords => ({ by: by.id, at: at.toISOString(), text });
