import * as errors from '../rest/linkedin.errors.js';
import { writeLittleText } from '../rest/little-text.rules.js';
import type { Sandbox } from '../sandbox.module.js';
import type { Post } from '../store/network.entity.js';

/**
 * Edits a post as its author does on the network's own page: no application has a part in it, or hears of it.
 * @throws LinkedInError 404 when there is no such post, or its author deleted it.
 */
export function editAsAuthor(sandbox: Sandbox, urn: string, text: string): Post {
  const commentary = writeLittleText([{ kind: 'text', text }]);
  return sandbox.posts.put({ ...standing(sandbox, urn), commentary, text, truncated: false, editedAt: sandbox.now() });
}

/**
 * Deletes a post as its author does on the network's own page.
 * @throws LinkedInError 404 when there is no such post, or its author deleted it before.
 */
export function deleteAsAuthor(sandbox: Sandbox, urn: string): void {
  sandbox.posts.put({ ...standing(sandbox, urn), deletedAt: sandbox.now() });
}

function standing(sandbox: Sandbox, urn: string): Post {
  const post = sandbox.posts.get(urn);
  if (post === undefined || post.deletedAt !== null) throw errors.notFound(urn);
  return post;
}
