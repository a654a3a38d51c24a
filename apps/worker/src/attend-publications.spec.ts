import type { Configuration } from '#libs/platform';
import type { PublishDue } from '#libs/shares';
import { AttendPublications } from './attend-publications.js';

/** Organisations whose shares are due when the test says so, and whose work ends when it says so. */
class FakePublishDue implements Pick<PublishDue, 'organisations' | 'execute' | 'settled'> {
  due: string[] = [];
  readonly begun: string[] = [];
  readonly goOn = new Map<string, () => boolean>();
  private readonly ends = new Map<string, (more: boolean | Error) => void>();
  /** What the shares that it took are waited for with. */
  onTheirWay: Promise<void> | undefined;
  private told: (() => void)[] = [];

  async organisations(): Promise<string[]> {
    return this.due;
  }

  async execute(organisationId: string, goesOn = () => true): Promise<{ taken: number; more: boolean }> {
    this.begun.push(organisationId);
    this.goOn.set(organisationId, goesOn);
    for (const tell of this.told.splice(0)) tell();
    const more = await new Promise<boolean | Error>((resolve) => this.ends.set(organisationId, resolve));
    if (more instanceof Error) throw more;
    return { taken: 1, more };
  }

  async settled(): Promise<void> {
    await this.onTheirWay;
  }

  end(organisationId: string, more: boolean | Error = false): void {
    this.ends.get(organisationId)!(more);
  }

  async until(count: number): Promise<void> {
    while (this.begun.length < count) await new Promise<void>((resolve) => this.told.push(resolve));
  }
}

describe('attending to what is due', () => {
  let publishDue: FakePublishDue;
  let attend: AttendPublications;
  const warned: string[] = [];

  const begin = (workerConcurrency: number) => {
    publishDue = new FakePublishDue();
    const configuration = { values: { workerConcurrency } } as Configuration;
    attend = new AttendPublications(configuration, publishDue as unknown as PublishDue);
    Reflect.set(attend, 'logger', { warn: (words: string) => warned.push(words) });
  };
  afterEach(() => warned.splice(0));

  it('works for each organisation where something is due, side by side', async () => {
    begin(4);
    publishDue.due = ['a', 'b'];
    attend.start();
    await publishDue.until(2);
    expect(publishDue.begun.toSorted()).toEqual(['a', 'b']);
    publishDue.due = [];
    publishDue.end('a');
    publishDue.end('b');
    await attend.stop();
  });

  it('goes on with one that has more, but gives its place to one that waits', async () => {
    begin(1);
    publishDue.due = ['a', 'b'];
    attend.start();
    await publishDue.until(1);
    publishDue.due = [];
    publishDue.end('a', true);
    await publishDue.until(2);
    publishDue.end('b');
    await publishDue.until(3);
    expect(publishDue.begun).toEqual(['a', 'b', 'a']);
    publishDue.end('a');
    await attend.stop();
  });

  it('tells what goes on to stop, and stops itself only when that and what it sent has ended', async () => {
    begin(4);
    publishDue.due = ['a'];
    attend.start();
    await publishDue.until(1);
    expect(publishDue.goOn.get('a')!()).toBe(true);
    let stopped = false;
    const stopping = attend.stop().then(() => (stopped = true));
    expect(publishDue.goOn.get('a')!()).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(stopped).toBe(false);
    let arrive = () => {};
    publishDue.onTheirWay = new Promise((resolve) => (arrive = resolve));
    publishDue.end('a');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(stopped).toBe(false);
    arrive();
    await stopping;
    expect(publishDue.begun).toEqual(['a']);
  });

  it('tells of what fails, and takes it up again', async () => {
    begin(4);
    publishDue.due = ['a'];
    attend.start();
    await publishDue.until(1);
    publishDue.end('a', new Error('the database is away'));
    await publishDue.until(2);
    expect(warned).toEqual(['What is due in organisation a was not published: the database is away']);
    publishDue.due = [];
    publishDue.end('a');
    await attend.stop();
  });
});
