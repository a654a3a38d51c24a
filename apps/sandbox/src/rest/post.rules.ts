import { readChoice, readFlag, readList, readObject, readText } from './field.rules.js';
import { badRequest, invalidInput } from './linkedin.errors.js';
import { writtenLength } from './little-text.rules.js';
import { readContent, type PostContent } from './post-content.rules.js';
import { isPostUrn, subOfUrn } from './urn.rules.js';

const LONGEST_COMMENTARY = 3000;
/** Escaping at most doubles a text. */
const LONGEST_ON_THE_WIRE = 2 * LONGEST_COMMENTARY;
const VISIBILITIES = ['PUBLIC', 'CONNECTIONS', 'LOGGED_IN', 'CONTAINER'];

export interface PostInput extends PostContent {
  authorUrn: string;
  commentary: string;
  visibility: string;
  reshareOf: string | null;
  reshareDisabled: boolean;
}

/** The body of `POST /rest/posts`, or the error LinkedIn would answer. */
export function readPost(body: unknown): PostInput {
  const fields = readObject(
    body,
    '',
    ['author', 'commentary', 'visibility', 'distribution', 'lifecycleState'],
    ['content', 'isReshareDisabledByAuthor', 'reshareContext', 'contentLandingPage', 'contentCallToActionLabel'],
  );
  readDistribution(fields.distribution);
  readChoice(fields.lifecycleState, 'lifecycleState', ['PUBLISHED']);
  const input: PostInput = {
    authorUrn: readAuthor(fields.author),
    commentary: readCommentary(fields.commentary),
    visibility: readChoice(fields.visibility, 'visibility', VISIBILITIES),
    reshareOf: readParent(fields.reshareContext),
    reshareDisabled: readFlag(fields.isReshareDisabledByAuthor, 'isReshareDisabledByAuthor'),
    ...readContent(fields.content),
  };
  const empty = input.media.length === 0 && input.article === null && input.poll === null && input.reshareOf === null;
  if (input.commentary === '' && empty)
    throw invalidInput('commentary', 'may be empty only when something else is shared');
  return input;
}

/** `{"patch":{"$set":{"commentary":"…"}}}`, the one edit the network takes. */
export function readPatch(body: unknown): string {
  const { patch } = readObject(body, '', ['patch']);
  const { $set } = readObject(patch, 'patch', ['$set']);
  return readCommentary(readObject($set, 'patch/$set', ['commentary']).commentary);
}

function readCommentary(value: unknown): string {
  const commentary = readText(value, 'commentary', LONGEST_ON_THE_WIRE);
  if (writtenLength(commentary) > LONGEST_COMMENTARY) {
    throw badRequest('FIELD_LENGTH_TOO_LONG', `Field commentary is longer than ${LONGEST_COMMENTARY} characters`);
  }
  return commentary;
}

function readAuthor(value: unknown): string {
  const urn = readText(value, 'author', 200);
  if (urn.startsWith('urn:li:organization:')) return urn;
  if (!urn.startsWith('urn:li:person:'))
    throw badRequest('INVALID_URN_TYPE', `${urn} is not a person or an organization`);
  if (subOfUrn(urn) === null) throw badRequest('INVALID_URN_ID', `${urn} does not name a person`);
  return urn;
}

function readDistribution(value: unknown): void {
  const fields = ['targetEntities', 'thirdPartyDistributionChannels'];
  const distribution = readObject(value, 'distribution', ['feedDistribution'], fields);
  readChoice(distribution.feedDistribution, 'distribution/feedDistribution', ['MAIN_FEED', 'NONE']);
  for (const field of fields) {
    if (distribution[field] !== undefined) readList(distribution[field], `distribution/${field}`, 0, 0);
  }
}

function readParent(value: unknown): string | null {
  if (value === undefined) return null;
  const { parent } = readObject(value, 'reshareContext', ['parent'], ['root']);
  if (!isPostUrn(parent)) throw badRequest('INVALID_URN_TYPE', 'A share or ugcPost can be reshared');
  return parent;
}
