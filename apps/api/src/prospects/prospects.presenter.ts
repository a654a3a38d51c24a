import type { ProspectView } from '#libs/prospects';
import type { Prospect } from './prospects.dto.js';

export function presentProspect({ createdAt, links, ...prospect }: ProspectView): Prospect {
  return {
    ...prospect,
    createdAt: createdAt.toISOString(),
    links: links.map(({ createdAt, ...link }) => ({ ...link, createdAt: createdAt.toISOString() })),
  };
}
