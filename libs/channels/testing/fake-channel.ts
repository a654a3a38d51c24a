import { instead, type StandIn } from '#testing/platform';
import { Channel, Channels, type Message, type Outcome } from '../src/index.js';
import type { ChannelStage } from './channel-stage.js';

/** A channel in memory that does what it is told, one outcome a message, and takes everything when told nothing. */
export class FakeChannel extends Channel {
  readonly messages: Message[] = [];
  next: (Outcome | ((message: Message) => Promise<Outcome>))[] = [];

  constructor(readonly name = 'mail') {
    super();
  }

  async deliver(message: Message): Promise<Outcome> {
    const next = this.next.shift();
    if (typeof next === 'function') return next(message);
    return next ?? this.take(message);
  }

  /** Takes a message, as `deliver` does by itself. */
  take(message: Message): Outcome {
    this.messages.push(message);
    return { kind: 'accepted' };
  }
}

/** Puts channels of a test's own in place of those that the settings name. */
export function theChannels(...channels: Channel[]): StandIn {
  return instead(Channels, new Channels(channels));
}

export async function fakeStage(): Promise<ChannelStage> {
  const channel = new FakeChannel();
  const outcomes: Record<string, Outcome> = {
    refuses: { kind: 'refused', code: '550' },
    busy: { kind: 'deferred', code: '450' },
    hangs: { kind: 'deferred', code: 'ETIMEDOUT' },
    away: { kind: 'deferred', code: 'ECONNECTION' },
  };
  const cutOff = async (message: Message): Promise<Outcome> => {
    channel.take(message);
    return { kind: 'unknown', code: 'ECONNECTION' };
  };
  return {
    channel,
    behave: async (how) => {
      if (how === 'well') channel.next = [];
      else if (outcomes[how]) channel.next = [outcomes[how]];
      else channel.next = [cutOff];
    },
    arrived: async () =>
      channel.messages.map(({ to, subject, sections }) => ({
        to: to.address,
        text: [subject, ...sections.flatMap(({ title, body }) => [title, body])].join('\n'),
      })),
    close: async () => undefined,
  };
}
