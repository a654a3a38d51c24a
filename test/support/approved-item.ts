import type { Network, Slot } from '#libs/captions';
import type { Agent } from './sign-in.js';

interface CaptionChoices {
  network?: Network;
  language?: string;
  text: string;
  slots?: Slot[];
  locked?: boolean;
  disclosure?: string;
}

interface ItemChoices {
  title: string;
  captions: CaptionChoices[];
  summary?: string;
  linkUrl?: string;
  topics?: string[];
  imageId?: string;
  imageRights?: string;
  imagePeople?: 'none' | 'consented' | 'not_consented';
  featured?: boolean;
  /** Why the reviewer approves it though the screening asks for a second pair of eyes. */
  override?: string;
}

const EVERYBODY = { teams: [], regions: [], languages: [], public: true };

/** An item of the author's that the reviewer has approved: it stands in everybody's feed. Returns its id. */
export async function anApprovedItem(
  author: Agent,
  reviewer: Agent,
  { override, ...choices }: ItemChoices,
): Promise<string> {
  const draft = {
    linkUrl: 'https://example.org/open-day',
    topics: [],
    audience: EVERYBODY,
    ...choices,
    captions: choices.captions.map((caption) => ({ network: 'linkedin', language: 'en', ...caption })),
  };
  const { body: item } = await author.post('/api/content').send(draft).expect(201);
  await author.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
  const { body: seen } = await reviewer.get(`/api/content/${item.id}/versions/${item.version.id}/page`).expect(200);
  const pageHash = seen.page?.newest?.hash;
  await reviewer
    .post(`/api/reviews/${item.id}/decision`)
    .send({
      versionId: item.version.id,
      decision: 'approved',
      pageHash,
      ...(override && { override: true, reason: override }),
    })
    .expect(200);
  return item.id;
}
