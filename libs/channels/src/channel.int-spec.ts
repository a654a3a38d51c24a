import type { ChannelStage } from '../testing/channel-stage.js';
import { fakeStage } from '../testing/fake-channel.js';
import { aMessage } from '../testing/index.js';
import { mailStage } from '../testing/mail-stage.js';

/** Whoever brings messages to people keeps the same promises, and so does the fake that stands in for it. */
const STAGES: Record<string, () => Promise<ChannelStage>> = { mail: mailStage, fake: fakeStage };

describe.each(Object.entries(STAGES))('the channel %s', (_name, open) => {
  let stage: ChannelStage;

  beforeEach(async () => {
    stage = await open();
  });
  afterEach(() => stage.close());

  const texts = async () => (await stage.arrived()).map(({ text }) => text);

  it('brings a message to its address, once, with all it tells', async () => {
    const sections = [
      { title: 'First', body: 'One thing' },
      { title: 'Second', body: 'Another' },
    ];
    expect(await stage.channel.deliver(aMessage({ subject: 'Two things', sections }))).toMatchObject({
      kind: 'accepted',
    });
    const [arrived, ...more] = await stage.arrived();
    expect(more).toEqual([]);
    expect(arrived!.to).toBe('miriam@acme.example');
    for (const part of ['Two things', 'First', 'One thing', 'Second', 'Another']) expect(arrived!.text).toContain(part);
  });

  it('brings words as they are, whatever markup they look like', async () => {
    const body = '<b>5 < 6</b> & "so" @@body@@ <!--section-->';
    await stage.channel.deliver(aMessage({ sections: [{ title: body, body }] }));
    expect((await texts())[0]).toContain(body);
  });

  it('says that an address refuses, and puts off what is only busy', async () => {
    await stage.behave('refuses');
    expect(await stage.channel.deliver(aMessage())).toMatchObject({ kind: 'refused' });
    await stage.behave('busy');
    expect(await stage.channel.deliver(aMessage())).toMatchObject({ kind: 'deferred' });
    expect(await texts()).toEqual([]);
  });

  it('never says that a message was not taken when it may have been, and never hands it over again', async () => {
    await stage.behave('cuts_off');
    expect(await stage.channel.deliver(aMessage())).toMatchObject({ kind: 'unknown' });
    await stage.behave('well');
    await stage.channel.deliver(aMessage({ subject: 'Another', sections: [] }));
    expect((await texts()).filter((text) => text.includes('A review waits'))).toHaveLength(1);
  });

  it.each(['away', 'hangs'] as const)('answers, and throws nothing, when the other side is %s', async (how) => {
    await stage.behave(how);
    expect(await stage.channel.deliver(aMessage())).toMatchObject({ kind: 'deferred' });
    await stage.behave('well');
    expect(await stage.channel.deliver(aMessage({ subject: 'Later' }))).toMatchObject({ kind: 'accepted' });
    expect(await texts()).toHaveLength(1);
  });
});
