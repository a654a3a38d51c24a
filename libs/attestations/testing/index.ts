import type { Actor } from '#libs/kernel';
import type { Room } from '#testing/platform';
import { Attest, ConductQueries, PublishConduct, SHIPPED_CONDUCT } from '../src/index.js';

/** Publishes a code of conduct that says something else than the one before. @returns its number. */
export async function aConduct(room: Room, by: Actor, choices: { alsoScheduled?: boolean } = {}): Promise<number> {
  const { current } = await room.get(ConductQueries).current(by);
  const basedOn = current?.version ?? 0;
  const texts = SHIPPED_CONDUCT.map((text) => ({ ...text, text: `${text.text}\n\n${basedOn + 1}` }));
  const { alsoScheduled = false } = choices;
  return room.get(PublishConduct).execute(by, { basedOn, texts, alsoScheduled });
}

/** The member reads what holds now, in English. */
export async function hasRead(room: Room, member: Actor): Promise<void> {
  const { current } = await room.get(ConductQueries).current(member);
  const { version, hash } = current!;
  await room.get(Attest).execute(member, { version, hash, language: 'en' });
}
