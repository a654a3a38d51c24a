import type { Agent } from './sign-in.js';

/** Every route of the portal, each with an address of it; `:item`, `:version`, `:draft`, `:review`, `:rule`, `:route`, `:token` and `:reset` are filled in. */
export const SCREENS: Record<string, string[]> = {
  '/sign-in': ['/sign-in'],
  '/invitations/$token': ['/invitations/:token', '/invitations/used-up'],
  '/forgot-password': ['/forgot-password'],
  '/reset-password/$token': ['/reset-password/:reset', '/reset-password/used-up'],
  '/': ['/'],
  '/inbox': ['/inbox', '/inbox?show=unread'],
  '/inbox/choices': ['/inbox/choices'],
  '/feed': ['/feed', '/feed?search=nothing+is+called+that'],
  '/feed/$itemId': ['/feed/:item', '/feed/:nothing'],
  '/suggestions': ['/suggestions'],
  '/shares': ['/shares', '/shares?state=failed'],
  '/prospects': ['/prospects'],
  '/prospects/team': ['/prospects/team'],
  '/prospects/$prospectId': ['/prospects/:prospect', '/prospects/:nothing'],
  '/connections': ['/connections', '/connections?connectError=user_cancelled_authorize'],
  '/standing': ['/standing'],
  '/library': ['/library'],
  '/library/new': ['/library/new'],
  '/library/import': ['/library/import'],
  '/library/sources': ['/library/sources'],
  '/library/suggestions': ['/library/suggestions', '/library/suggestions?state=decided'],
  '/library/posts': ['/library/posts', '/library/posts?of=to_look'],
  '/library/stops': ['/library/stops', '/library/stops?state=past'],
  '/library/feed': ['/library/feed', '/library/feed?region=nowhere'],
  '/library/$itemId': ['/library/:draft', '/library/:item'],
  '/library/$itemId/certificates/$versionId': [
    '/library/:item/certificates/:version',
    '/library/:item/certificates/:nothing',
  ],
  '/library/$itemId/versions': ['/library/:item/versions', '/library/:nothing/versions'],
  '/library/$itemId/record': ['/library/:item/record', '/library/:nothing/record'],
  '/review': ['/review', '/review?state=decided', '/review?of=you'],
  '/review/$itemId': ['/review/:review', '/review/:item'],
  '/review/texts/$textId': ['/review/texts/:text', '/review/texts/:nothing'],
  '/safety': ['/safety', '/safety?view=mine', '/safety?view=closed'],
  '/report': ['/report'],
  '/safety/$caseId': ['/safety/:case', '/safety/:nothing'],
  '/dashboard': [
    '/dashboard',
    '/dashboard?figures=1&by=item',
    '/dashboard?period=custom&from=2020-01-01&to=2020-01-31',
  ],
  '/dashboard/posts': ['/dashboard/posts', '/dashboard/posts?figure=clicks&without=topic&itemId=:nothing'],
  '/leaderboards': ['/leaderboards', '/leaderboards?of=teams'],
  '/people': ['/people'],
  '/teams': ['/teams'],
  '/people/import': ['/people/import'],
  '/conduct': ['/conduct', '/conduct?version=1'],
  '/conduct/write': ['/conduct/write'],
  '/conduct/readers': ['/conduct/readers', '/conduct/readers?current=false'],
  '/guidelines': ['/guidelines', '/guidelines?search=disclosure', '/guidelines?search=nothing+is+called+that'],
  '/guidelines/packs/$packId': ['/guidelines/packs/employee-disclosure', '/guidelines/packs/no-such-pack'],
  '/guidelines/quality': ['/guidelines/quality'],
  '/guidelines/rules': ['/guidelines/rules', '/guidelines/rules?state=retired'],
  '/guidelines/rules/new': ['/guidelines/rules/new'],
  '/guidelines/rules/$ruleId': ['/guidelines/rules/:rule', '/guidelines/rules/:nothing'],
  '/guidelines/products': ['/guidelines/products', '/guidelines/products?search=nothing+is+called+that'],
  '/guidelines/products/import': ['/guidelines/products/import'],
  '/guidelines/registers': ['/guidelines/registers'],
  '/guidelines/words': ['/guidelines/words'],
  '/deliveries': ['/deliveries', '/deliveries?state=bounced'],
  '/operations': ['/operations'],
  '/settings': ['/settings'],
  '/settings/responsibilities': ['/settings/responsibilities'],
  '/settings/approvals': ['/settings/approvals'],
  '/settings/approvals/new': ['/settings/approvals/new'],
  '/settings/approvals/$routeId': ['/settings/approvals/:route', '/settings/approvals/:nothing'],
  '/settings/second-reader': ['/settings/second-reader'],
  '/settings/drafting-help': ['/settings/drafting-help'],
  '/settings/retention': ['/settings/retention', '/settings/retention?holds=all'],
  '/settings/opening-elsewhere': ['/settings/opening-elsewhere'],
  '/account': ['/account'],
  '/ledger': ['/ledger'],
};
/** The first address of each route; the others differ from it in what is listed. */
export const BARE = new Set(Object.values(SCREENS).map(([first]) => first));
export const PLACES = [...Object.values(SCREENS).flat(), '/nowhere'];
/** Where nobody is signed in. */
export const OUTSIDE = /^\/(sign-in|invitations|forgot-password|reset-password)/;

/** What the places in the addresses stand for in a full organisation. */
export async function idsOfScreens(agent: Agent): Promise<Record<string, string>> {
  const { body: feed } = await agent.get('/api/feed').expect(200);
  const { body: drafts } = await agent.get('/api/content?state=draft').expect(200);
  const { body: reviews } = await agent.get('/api/reviews').expect(200);
  const { body: cases } = await agent.get('/api/safety/cases').expect(200);
  const { body: rules } = await agent.get('/api/guidelines/rules').expect(200);
  const { body: people } = await agent.get('/api/people?search=Colleague').expect(200);
  const { body: reset } = await agent.post(`/api/people/${people.items[0].id}/password-reset`).expect(200);
  const { body: prospects } = await agent.get('/api/prospects').expect(200);
  const { body: routes } = await agent.get('/api/approval-routes').expect(200);
  const { body: texts } = await agent.get('/api/text-reviews').expect(200);
  const { body: invited } = await agent
    .post('/api/people')
    .send({ email: 'guest@alder.example', name: 'Gina Guest', roles: ['advocate'] })
    .expect(201);
  return {
    ':nothing': '019a0000-0000-7000-8000-000000000000',
    ':item': feed.items[0].itemId,
    ':version': feed.items[0].versionId,
    ':prospect': prospects.items[0].id,
    ':draft': drafts.items[0].id,
    ':case': cases.items[0].id,
    ':text': texts.items[0].id,
    ':rule': rules.items[0].id,
    ':route': routes.items[0].id,
    ':review': reviews.items[0].itemId,
    ':reset': reset.resetUrl.split('/').at(-1),
    ':token': invited.invitationUrl.split('/').at(-1),
  };
}
