import type { Sandbox } from '../sandbox.module.js';
import type { Media, Post, Token } from '../store/network.entity.js';
import * as errors from './linkedin.errors.js';
import { readLittleText } from './little-text.rules.js';
import { readPost, type PostInput } from './post.rules.js';
import { personUrn } from './urn.rules.js';

/** Puts a post on the network, or throws the LinkedInError that a client would get. */
export class CreatePost {
  constructor(private readonly sandbox: Sandbox) {}

  execute(member: Token, body: unknown): Post {
    const input = readPost(body);
    if (input.authorUrn !== personUrn(member.sub))
      throw errors.accessDenied('posts with an author other than the member');
    const media = [
      ...input.media.map((use) => use.urn),
      ...(input.article?.thumbnailUrn ? [input.article.thumbnailUrn] : []),
    ];
    for (const urn of media) requireUsable(this.sandbox.media.get(urn), input.authorUrn);
    this.requireResharable(input);

    const { text, truncated } = readLittleText(input.commentary);
    const authorName = this.sandbox.people.knownAs(member.sub).name;
    const draft = { ...input, text, truncated, authorName, clientId: member.clientId };
    const now = this.sandbox.now();
    const duplicate = this.sandbox.posts.duplicateOf(draft, now);
    if (duplicate !== null) throw errors.duplicatePost(duplicate);
    return this.sandbox.posts.create(draft, familyOf(input), now);
  }

  private requireResharable({ reshareOf }: PostInput): void {
    if (reshareOf === null) return;
    const parent = this.sandbox.posts.get(reshareOf);
    if (parent === undefined || parent.deletedAt !== null) throw errors.notFound(reshareOf);
    if (parent.reshareDisabled)
      throw errors.badRequest('RESHARE_DISABLED', 'The author does not allow reshares of this post');
  }
}

function requireUsable(media: Media | undefined, authorUrn: string): void {
  if (media === undefined || media.ownerUrn !== authorUrn) {
    throw errors.badRequest('INVALID_ASSET_OWNER', 'One or more of the assets is not owned by the author');
  }
  if (media.status === 'WAITING_UPLOAD') {
    throw errors.badRequest('MEDIA_ASSET_WAITING_UPLOAD', `${media.urn} is waiting for its upload`);
  }
  if (media.status === 'PROCESSING_FAILED') {
    throw errors.badRequest('MEDIA_ASSET_PROCESSING_FAILED', `${media.urn} could not be processed`);
  }
}

/** Videos, documents and polls become ugcPosts, all else shares. */
function familyOf({ media, poll }: PostInput): 'share' | 'ugcPost' {
  return poll !== null || media.some((use) => !use.urn.startsWith('urn:li:image:')) ? 'ugcPost' : 'share';
}
