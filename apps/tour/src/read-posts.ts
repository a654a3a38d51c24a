/** A post as the sandbox keeps it. */
export interface Post {
  urn: string;
  text: string;
  deleted: boolean;
}

/** All posts of the network on which the first of these shares stands; none where none of them went out. */
export async function readPosts(shares: { permalink: string | null }[]): Promise<Post[]> {
  const origin = shares.find((share) => share.permalink)?.permalink;
  const posts: Post[] = [];
  for (let cursor: string | null = origin ? '' : null; cursor !== null;) {
    const page = new URL(`/sandbox/posts?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`, origin!);
    const answer = (await (await fetch(page)).json()) as { posts: Post[]; nextCursor: string | null };
    posts.push(...answer.posts);
    cursor = answer.nextCursor;
  }
  return posts;
}

/** The network's own id of the post that a share's address names; empty when it has none. */
export function urnOf({ permalink }: { permalink: string | null }): string {
  return decodeURIComponent(permalink ?? '').match(/urn:li:\w+:\d+/)?.[0] ?? '';
}
