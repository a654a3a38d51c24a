import { momentIn, type Block, type Reader } from '#libs/documents';
import { INTENT_PLACES } from '#libs/intent-places';
import { say } from '#libs/sentences';
import type { ItemRecord, RecordedIntent } from './item-record.js';

/** How many a record names on paper; the archive has all. */
const ON_PAPER = 200;

/** What was opened elsewhere, as a list of its own: nothing of it is a share. */
export function openedElsewhere({ opened }: ItemRecord, reader: Reader): Block[] {
  if (opened.length === 0) return [];
  const { speak } = reader;
  const left = { named: String(ON_PAPER), count: String(opened.length) };
  const more = speak(say('{named} of {count} opened texts are named here; the archive has all.', left));
  return [
    { is: 'heading', text: speak(say('Opened elsewhere, not known whether posted')) },
    { is: 'facts', of: opened.slice(0, ON_PAPER).map((one) => named(one, reader)) },
    ...opened.slice(0, ON_PAPER).flatMap((one) => words(one, reader)),
    ...(opened.length > ON_PAPER ? [{ is: 'notice' as const, text: more }] : []),
  ];
}

function named(of: RecordedIntent, reader: Reader): { label: string; value: string } {
  const { place, member, memberId, openedAt, clicks, textHash } = of;
  const { speak } = reader;
  const own = { mail: say('By mail'), copy: say('Copied') };
  return {
    label: place === 'mail' || place === 'copy' ? speak(own[place]) : INTENT_PLACES[place].name,
    value: [
      `${member ?? memberId}, ${momentIn(reader)(openedAt)}`,
      speak(say('Clicks by people: {count, number}', { count: clicks })),
      speak(say('SHA-256 of the text: {hash}', { hash: textHash })),
    ].join('\n'),
  };
}

/** What exactly was handed out. */
function words(of: RecordedIntent, reader: Reader): Block[] {
  if (of.text === null) return [];
  const { label } = named(of, reader);
  return [
    { is: 'words', about: `${label} · ${of.member ?? of.memberId}, ${momentIn(reader)(of.openedAt)}`, text: of.text },
  ];
}
