import { momentIn, type Block, type Reader } from '#libs/documents';
import { say, type Sentence } from '#libs/sentences';
import { seenToWords } from './approval-words.rules.js';
import type { Answered, ItemRecord } from './item-record.js';
import { toCertificate } from './paper-links.rules.js';

type Fact = { label: string; value: string };

const decisions: Record<string, Sentence> = {
  approved: say('Approved'),
  sent_back: say('Sent back'),
  rejected: say('Rejected for good'),
};

/** Every decision, each with the route and step it was of, its condition and how that was seen to. */
export function decided(record: ItemRecord, reader: Reader): Block {
  const { speak } = reader;
  const { answers } = record;
  if (answers.length === 0)
    return { is: 'facts', of: [{ label: speak(say('Nobody has decided on it yet.')), value: '' }] };
  return {
    is: 'facts',
    of: answers.map((answer) => decision(answer, record, reader)),
    links: answers.flatMap(({ versionId }) => toCertificate(record, versionId, versionLine(versionId, record, reader))),
  };
}

function decision(answer: Answered, record: ItemRecord, reader: Reader): Fact {
  const { speak } = reader;
  const { by, deputyFor, versionId, decision: verdict, reason, at } = answer;
  const nameOf = (id: string) => record.people[id] ?? id;
  const hasSteps = record.answers.some((other) => other.versionId === versionId && other.step !== null);
  // With the last of its approvals, which stand by themselves with who gave them.
  const whole = answer.step === null && hasSteps && verdict === 'approved';
  const step = answer.step ?? (hasSteps ? speak(say('as a whole')) : null);
  const who = deputyFor
    ? speak(say('{name}, in the place of {other}', { name: nameOf(by), other: nameOf(deputyFor) }))
    : nameOf(by);
  return {
    label: [speak(decisions[verdict] ?? say('{words}', { words: verdict })), step].filter(Boolean).join(' · '),
    value: [
      [whole ? speak(say('by its approval route')) : who, momentIn(reader)(at)].join(', '),
      versionLine(versionId, record, reader),
      ...routeLine(answer, reader),
      ...conditionLines(answer, nameOf, reader),
      reason && speak(say('The reason given: {reason}', { reason })),
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

function versionLine(versionId: string, { versions }: ItemRecord, { speak }: Reader): string {
  const number = String(versions.find(({ id }) => id === versionId)?.number ?? '');
  return speak(say('Version {number}', { number }));
}

function routeLine({ route }: Answered, { speak }: Reader): string[] {
  if (!route) return [];
  const words =
    route.name === null
      ? say('Of an approval route that was removed since')
      : say('Of the approval route that is called {name} now', { name: route.name });
  return [speak(words)];
}

function conditionLines({ conditions, met }: Answered, nameOf: (id: string) => string, reader: Reader): string[] {
  if (conditions === null) return [];
  return [
    reader.speak(say('On this condition: {words}', { words: conditions })),
    met
      ? seenToWords({ ...met, by: nameOf(met.by) }, reader)
      : reader.speak(say('Nobody has confirmed yet that it was seen to.')),
  ];
}
