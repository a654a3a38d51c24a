import { momentIn, type Block, type PaperDocument, type Reader } from '#libs/documents';
import { listOf, say, type Sentence } from '#libs/sentences';
import type { OpenedCase } from './case.queries.js';
import type { HistoryLine } from './case-history.rules.js';
import { confidenceWords, criterionWords, sourceOf, stateWords } from './case-words.rules.js';
import { CRITERIA, missingCriteria } from './criteria.rules.js';

interface Provenance {
  organisation: string;
  at: Date;
  history: readonly HistoryLine[];
}

/** A case for people to read on paper, in the language and time zone of whoever takes it out. */
export function casePaper(found: OpenedCase, { organisation, at, history }: Provenance, reader: Reader): PaperDocument {
  const { speak } = reader;
  const moment = momentIn(reader);
  const title = speak(say('Safety case {number}', { number: String(found.number) }));
  return {
    title: `${title} · ${organisation}`,
    language: reader.language,
    author: reader.name,
    at,
    altered: speak(
      say(
        'Paper cannot show these words exactly: characters it has no shape for stand by their number, and words that run from right to left may stand in another order. The JSON and the XML hold them exactly.',
      ),
    ),
    foot: (page, of) => speak(say('{title}, confidential: page {page} of {of}', { title, page, of })),
    blocks: [
      { is: 'notice', text: speak(validity(found)) },
      { is: 'facts', of: standing(found, reader) },
      heading(speak(say('Minimum criteria'))),
      {
        is: 'facts',
        of: CRITERIA.map((criterion) => ({
          label: speak(criterionWords[criterion]),
          value: found.criteria[criterion] ?? speak(say('Not known: to follow up')),
        })),
      },
      heading(speak(say('What was written'))),
      ...found.texts.map((text) => words(text, reader)),
      heading(speak(say('History'))),
      ...history.map(({ at, by, did, words }): Block => {
        const about = [moment(at), by].filter(Boolean).join(', ');
        return { is: 'words', about, text: [speak(did), words].filter(Boolean).join('\n') };
      }),
      heading(speak(say('Where this comes from'))),
      {
        is: 'facts',
        of: [
          { label: speak(say('Made by')), value: `${reader.name}, ${moment(at)}` },
          { label: speak(say('Case')), value: found.id },
          {
            label: speak(say('On record')),
            value: speak(
              say('The ledger of {organisation} keeps who made this file, when, and its SHA-256.', { organisation }),
            ),
          },
        ],
      },
    ],
  };
}

const heading = (text: string): Block => ({ is: 'heading', text });

function validity({ criteria }: OpenedCase): Sentence {
  const missing = missingCriteria(criteria).map((criterion) => criterionWords[criterion]);
  return missing.length === 0
    ? say('All four minimum criteria of a valid case are known.')
    : say('Not yet a valid case. Missing: {names}.', { names: listOf(missing) });
}

function standing(found: OpenedCase, reader: Reader): { label: string; value: string }[] {
  const { speak } = reader;
  const moment = momentIn(reader);
  return [
    { label: speak(say('Status')), value: speak(stateWords[found.state]) },
    { label: speak(say('What the screening found')), value: speak(confidenceWords[found.confidence]) },
    {
      label: speak(say('Where the words come from')),
      value: [sourceIn(reader, found.source), found.reporter?.name].filter(Boolean).join(', '),
    },
    { label: speak(say('First known in the company')), value: moment(found.awareAt) },
    { label: speak(say('Reporting deadline')), value: moment(found.dueAt) },
    ...(found.closedAt ? [{ label: speak(say('Closed')), value: moment(found.closedAt) }] : []),
    { label: speak(say('Assigned to')), value: found.assignee?.name ?? speak(say('Nobody yet')) },
    {
      label: speak(say('Number in your safety database')),
      value: found.reference ?? speak(say('None yet')),
    },
  ];
}

function words({ text, at, origin, screeningId }: OpenedCase['texts'][number], reader: Reader): Block {
  const moment = momentIn(reader);
  const about = origin
    ? [
        reader.speak(say('Received {at}', { at: moment(new Date(origin.receivedAt)) })),
        sourceIn(reader, origin.source),
        origin.network,
        origin.url,
      ]
    : [reader.speak(say('Screened {at}', { at: moment(at) }))];
  return { is: 'words', about: [...about, screeningId].filter(Boolean).join(' · '), text };
}

function sourceIn({ speak }: Reader, code: string): string {
  const source = sourceOf(code);
  return typeof source === 'string' ? source : speak(source);
}
