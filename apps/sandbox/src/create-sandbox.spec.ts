import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aSandbox, callHeaders, connect, postForm, publish, seenPost, urnOf } from '../testing/index.js';

describe('a sandbox with a data folder', () => {
  let dataFolder: string;
  const journal = () => join(dataFolder, 'journal.jsonl');

  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  });

  afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

  it('remembers people, tokens, posts, edits, deletions, figures and comments', async () => {
    const before = aSandbox({ dataFolder });
    const ada = await connect(before.app);
    const [kept, gone] = [
      urnOf(await publish(before.app, ada)),
      urnOf(await publish(before.app, ada, { commentary: 'Oops' })),
    ];
    await before.app.inject({
      method: 'DELETE',
      url: `/rest/posts/${gone}`,
      headers: callHeaders(ada.token),
      payload: {},
    });
    await postForm(before.app, `/feed/update/${kept}/reactions`, { type: 'LIKE' });
    await postForm(before.app, `/feed/update/${kept}/comments`, { name: 'Bo', text: 'Yes' });
    const seen = await seenPost(before.app, kept);
    await before.app.close();

    const { app } = aSandbox({ dataFolder });
    expect(await seenPost(app, kept)).toEqual(seen);
    expect(await seenPost(app, gone)).toMatchObject({ deleted: true });
    expect((await app.inject({ url: `/feed/update/${kept}/` })).statusCode).toBe(200);
    expect((await publish(app, ada, { commentary: 'I am back' })).statusCode).toBe(201);
    expect((await publish(app, ada)).statusCode).toBe(422);
    await app.close();
  });

  it('keeps what it writes to itself, and no token at all', async () => {
    const { app } = aSandbox({ dataFolder });
    const { token } = await connect(app);
    expect(statSync(journal()).mode & 0o777).toBe(0o600);
    expect(readFileSync(journal(), 'utf8')).not.toContain(token);
    await app.close();
  });

  it('drops a line that was only half written, and goes on', async () => {
    const before = aSandbox({ dataFolder });
    const urn = urnOf(await publish(before.app, await connect(before.app)));
    await before.app.close();
    appendFileSync(journal(), '{"kind":"post","record":{"urn":"urn:li:sh');
    const { app } = aSandbox({ dataFolder });
    expect(await seenPost(app, urn)).toMatchObject({ urn });
    await app.close();
  });

  it('does not start over a file it cannot read', async () => {
    writeFileSync(journal(), 'not ours\n{}\n');
    const { app } = aSandbox({ dataFolder });
    await expect(Promise.resolve(app.ready())).rejects.toThrow('line 1');
  });

  it('rewrites the journal without its history when it starts', async () => {
    const before = aSandbox({ dataFolder });
    await publish(before.app, await connect(before.app));
    for (let look = 0; look < 20; look++) await before.app.inject({ url: '/feed' });
    await before.app.close();
    const long = readFileSync(journal(), 'utf8').split('\n').length;
    const { app } = aSandbox({ dataFolder });
    await app.ready();
    expect(readFileSync(journal(), 'utf8').split('\n').length).toBeLessThan(long - 15);
    await app.close();
  });
});

it('keeps so many posts and lets the oldest go', async () => {
  const { app } = aSandbox({ mostPosts: 2 });
  const ada = await connect(app);
  for (const commentary of ['one', 'two', 'three']) await publish(app, ada, { commentary });
  const { posts } = (await app.inject({ url: '/sandbox/posts' })).json<{ posts: { text: string }[] }>();
  expect(posts.map((post) => post.text)).toEqual(['three', 'two']);
});
