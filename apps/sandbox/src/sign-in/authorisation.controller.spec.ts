import { aSandbox, authoriseQuery, CALLBACK, decide, postForm } from '../../testing/index.js';

const PAGE = '/oauth/v2/authorization';
const answerOf = (location: unknown) => Object.fromEntries(new URL(String(location)).searchParams);

describe('asking a person', () => {
  it('shows a page without script, whose form may end at another site', async () => {
    const { app } = aSandbox();
    const page = await app.inject({ url: PAGE, query: { ...authoriseQuery(), login_hint: 'ada.byron@acme.example' } });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('value="Ada Byron"');
    expect(page.body).not.toContain('<script');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('form-action');
  });

  it('escapes everything that the address brings', async () => {
    const { app } = aSandbox();
    const query = { ...authoriseQuery(), state: '"><script>alert(1)</script>', login_hint: '"><img src=x>' };
    const page = await app.inject({ url: PAGE, query });
    expect(page.body).not.toContain('<script>');
    expect(page.body).not.toContain('<img src=x>');
    expect(page.body).toContain('&quot;&gt;&lt;script&gt;');
  });

  it.each([
    ['an unknown client', { client_id: 'somebody' }],
    ['a missing redirect_uri', { redirect_uri: '' }],
    ['a relative redirect_uri', { redirect_uri: '/callback' }],
    ['a redirect_uri with a fragment', { redirect_uri: `${CALLBACK}#x` }],
    ['a redirect_uri that is no web address', { redirect_uri: 'javascript:alert(1)' }],
  ])('explains %s and sends nobody anywhere', async (_what, wrong) => {
    const { app } = aSandbox();
    const page = await app.inject({ url: PAGE, query: { ...authoriseQuery(), ...wrong } });
    expect(page.statusCode).toBe(400);
    expect(page.headers.location).toBeUndefined();
  });

  it('knows the redirect addresses of a client that registered them', async () => {
    const { app } = aSandbox({ clients: [{ id: 'vouchsafe-sandbox', secret: 's', redirectUris: [CALLBACK] }] });
    expect((await app.inject({ url: PAGE, query: authoriseQuery() })).statusCode).toBe(200);
    const elsewhere = authoriseQuery({ redirectUri: `${CALLBACK}/` });
    expect((await app.inject({ url: PAGE, query: elsewhere })).statusCode).toBe(400);
  });

  it('refuses the whole request for one scope that the client may not ask for', async () => {
    const { app } = aSandbox();
    const query = authoriseQuery({ scope: 'openid r_member_social' });
    const { statusCode, headers } = await app.inject({ url: PAGE, query });
    expect(statusCode).toBe(302);
    expect(answerOf(headers.location)).toMatchObject({ error: 'unauthorized_scope_error', state: 'state-1' });
  });

  it.each([
    ['response_type', { response_type: 'token' }, 'unsupported_response_type'],
    ['scope', { scope: ' ' }, 'invalid_scope'],
  ])('sends a wrong %s back to the application', async (_what, wrong, error) => {
    const { app } = aSandbox();
    const { headers } = await app.inject({ url: PAGE, query: { ...authoriseQuery(), ...wrong } });
    expect(answerOf(headers.location)).toMatchObject({ error });
  });

  it('refuses a parameter that is given twice', async () => {
    const { app } = aSandbox();
    expect((await app.inject({ url: `${PAGE}?client_id=a&client_id=b` })).statusCode).toBe(400);
  });
});

describe('the decision', () => {
  it('sends who allows back with a code and the state, keeping the address as it was', async () => {
    const { app } = aSandbox();
    const answer = await decide(app, { redirectUri: `${CALLBACK}?network=sandbox` });
    expect(answer.statusCode).toBe(302);
    expect(String(answer.headers.location)).toMatch(
      /^http:\/\/localhost:3000\/api\/connections\/callback\?network=sandbox&code=/,
    );
    expect(answerOf(answer.headers.location).state).toBe('state-1');
  });

  it('sends who cancels back with user_cancelled_authorize', async () => {
    const { app } = aSandbox();
    const answer = await decide(app, { decision: 'deny', name: '' });
    expect(answerOf(answer.headers.location)).toMatchObject({ error: 'user_cancelled_authorize', state: 'state-1' });
  });

  it.each([[''], ['   '], ['x'.repeat(101)]])('asks again for a name when it is %j', async (name) => {
    const { app } = aSandbox();
    const answer = await decide(app, { name });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('role="alert"');
  });

  it('judges the application again, since a form can be forged', async () => {
    const { app } = aSandbox();
    const form = { ...authoriseQuery(), client_id: 'somebody', person: 'Ada', decision: 'allow' };
    expect((await postForm(app, '/oauth/v2/authorization/decision', form)).statusCode).toBe(400);
  });
});
