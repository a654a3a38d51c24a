import { aMember } from '#testing/people';
import { anApprovedItem } from './approved-item.js';
import type { Constellation } from './constellation.js';
import type { FullOrganisation } from './full-organisation.js';
import { signedIn } from './sign-in.js';

export const ARABIC = {
  person: 'الدكتورة نور الهدى عبد الرحمن المنصوري',
  team: 'فريق الأبحاث السريرية والشؤون الطبية',
  topic: 'أخبار المختبرات',
  title: 'مختبراتنا تفتح أبوابها لمئة تلميذ هذا الأسبوع، و3 محاضرات عن علم الجينوم',
  summary: 'يوم مفتوح في ليدز: تجارب بسيطة، وأسئلة كثيرة (أكثر من 250 سؤالا)، وبداية الرحلة.',
  text: 'فتحت مختبراتنا في Leeds أبوابها لمئة تلميذ هذا الأسبوع. شكرا لكل من شارك معنا!',
  prospect: 'مستشفى الأندلس الجامعي',
};

/** People, a team, a topic, an item and a prospect whose words run from right to left, in an organisation that has all else. */
export async function addArabic(all: Constellation, { organisationId, agent }: FullOrganisation): Promise<void> {
  const { person, team, topic, title, summary, text, prospect } = ARABIC;
  const actor = await aMember(all.test, { organisationId, roles: ['author', 'reviewer'], name: person });
  const author = await signedIn(all, actor);
  const { body: made } = await agent.post('/api/teams').send({ name: team }).expect(201);
  await agent.patch(`/api/people/${actor.memberId}`).send({ teamId: made.id, revision: 0 }).expect(200);
  const { body: named } = await author.post('/api/topics').send({ name: topic }).expect(201);
  const captions = [{ text, language: 'ar' }];
  await anApprovedItem(author, agent, { title, summary, topics: [named.id], captions });
  await agent.post('/api/prospects').send({ name: prospect, kind: 'account' }).expect(201);
}
