import { readLittleText } from '../rest/little-text.rules.js';
import { personUrn } from '../rest/urn.rules.js';
import * as errors from '../rest/linkedin.errors.js';
import type { Sandbox } from '../sandbox.module.js';
import { personNamed } from '../sign-in/person.rules.js';
import type { Post } from '../store/network.entity.js';
import type { PastPost } from './control.dto.js';

/** Puts a post where it would be had its author made it then, so that a demonstration has a past to look at. */
export function addPastPost(sandbox: Sandbox, { author, commentary, at, article }: PastPost): Post {
  const person = personNamed(author);
  if (person === null) throw errors.badRequest('INVALID_AUTHOR', 'The author is a name');
  const { sub, name } = sandbox.people.welcome(person);
  const { text, truncated } = readLittleText(commentary);
  const draft = {
    authorUrn: personUrn(sub),
    authorName: name,
    clientId: '',
    commentary,
    text,
    truncated,
    visibility: 'PUBLIC',
    media: [],
    article: { ...article, description: '', thumbnailUrn: null },
    poll: null,
    reshareOf: null,
    reshareDisabled: false,
  };
  return sandbox.posts.create(draft, 'share', Date.parse(at));
}
