import { SafetyOutbox } from './safety-outbox.js';

const TEXT = 'I developed a rash after taking ibuprofen.';

/** An outbox whose server answers what it is told to, and whose pauses are over when the test says so. */
function anOutbox(rows = new Map<string, string>()) {
  const sent: { text: string; key: string }[] = [];
  const pauses: { run: () => void; milliseconds: number }[] = [];
  const server = { reachable: true };
  const outbox = new SafetyOutbox<{ network: string }>({
    storage: {
      getItem: (key) => rows.get(key) ?? null,
      setItem: (key, value) => void rows.set(key, value),
      removeItem: (key) => void rows.delete(key),
    },
    memberId: 'ada',
    send: ({ text, key }) => {
      sent.push({ text, key });
      return server.reachable ? Promise.resolve() : Promise.reject(new Error('unreachable'));
    },
    later: (run, milliseconds) => pauses.push({ run, milliseconds }),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { outbox, sent, pauses, server, rows, settle };
}

describe('telling drug safety of a text nobody has saved', () => {
  it('sends it once, however often it is asked to', async () => {
    const { outbox, sent, settle } = anOutbox();
    outbox.tell(TEXT, { network: 'linkedin' });
    outbox.tell(TEXT, { network: 'linkedin' });
    expect(outbox.standing(TEXT)).toBe('waiting');
    await settle();
    outbox.tell(TEXT, { network: 'linkedin' });
    expect(outbox.standing(TEXT)).toBe('told');
    expect(sent).toHaveLength(1);
  });

  it('sends every other wording too', async () => {
    const { outbox, sent, settle } = anOutbox();
    outbox.tell(TEXT, { network: 'linkedin' });
    outbox.tell(`${TEXT} It itched.`, { network: 'linkedin' });
    await settle();
    expect(sent.map(({ text }) => text)).toEqual([TEXT, `${TEXT} It itched.`]);
  });

  it('tries again, in ever longer pauses, under the same key', async () => {
    const { outbox, sent, pauses, server, settle } = anOutbox();
    server.reachable = false;
    outbox.tell(TEXT, { network: 'linkedin' });
    await settle();
    expect([outbox.standing(TEXT), outbox.isHeldUp()]).toEqual(['waiting', true]);
    pauses[0]!.run();
    await settle();
    server.reachable = true;
    pauses[1]!.run();
    await settle();
    expect(pauses.map(({ milliseconds }) => milliseconds)).toEqual([5_000, 15_000]);
    expect([outbox.standing(TEXT), outbox.isHeldUp()]).toEqual(['told', false]);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  });

  it('sends on a later visit what the page could not before it was left', async () => {
    const before = anOutbox();
    before.server.reachable = false;
    before.outbox.tell(TEXT, { network: 'linkedin' });
    await before.settle();
    const after = anOutbox(before.rows);
    await after.outbox.retry();
    expect(after.sent[0]!.key).toBe(before.sent[0]!.key);
    expect(after.outbox.standing(TEXT)).toBe('told');
  });

  it('keeps no word of what the server has', async () => {
    const { outbox, rows, settle } = anOutbox();
    outbox.tell(TEXT, { network: 'linkedin' });
    await settle();
    expect([...rows.values()].join()).not.toContain('rash');
  });

  it('leaves alone what another tab of the member has waiting', async () => {
    const one = anOutbox();
    const other = anOutbox(one.rows);
    one.server.reachable = false;
    one.outbox.tell(TEXT, { network: 'linkedin' });
    other.outbox.tell('The pen jammed.', { network: 'linkedin' });
    await one.settle();
    const later = anOutbox(one.rows);
    expect([later.outbox.standing(TEXT), later.outbox.standing('The pen jammed.')]).toEqual(['waiting', 'told']);
  });

  it('does without storage that holds nonsense', () => {
    expect(anOutbox(new Map([['vouchsafe.safety.ada', '{']])).outbox.standing(TEXT)).toBeNull();
  });
});
