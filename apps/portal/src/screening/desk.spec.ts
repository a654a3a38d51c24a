import type { PackedRuleSet, Screening } from '#libs/screener';
import { ScreeningDesk, type Port } from './desk.js';
import type { Answer, Ask } from './screener-worker.js';

function aPort() {
  const asked: Ask[] = [];
  let listener: ((event: MessageEvent<Answer>) => void) | undefined;
  const port: Port = {
    postMessage: (message) => void asked.push(message),
    addEventListener: (_, each) => void (listener = each),
  };
  const texts = () => asked.flatMap((each) => ('text' in each ? [each.text] : []));
  const reply = (id: number) => listener?.({ data: { id, screening: aScreening } } as MessageEvent<Answer>);
  return { port, texts, reply };
}

const rules = {} as PackedRuleSet;
const aScreening: Screening = { verdict: 'pass', route: false, findings: [], shadow: [], packs: [] };

describe('screening while somebody types', () => {
  it('screens the newest text next and skips those typed over', () => {
    const { port, texts, reply } = aPort();
    const desk = new ScreeningDesk(port, rules);
    const answered: string[] = [];
    for (const text of ['a', 'ab', 'abc'])
      desk.order({ editor: 'one', text, context: {}, answer: () => void answered.push(text) });
    expect(texts()).toEqual(['a']);
    reply(1);
    expect(texts()).toEqual(['a', 'abc']);
    reply(2);
    expect(answered).toEqual(['a', 'abc']);
  });

  it('lets every editor have its turn', () => {
    const { port, texts, reply } = aPort();
    const desk = new ScreeningDesk(port, rules);
    for (const [editor, text] of [
      ['en', 'a'],
      ['en', 'ab'],
      ['de', 'x'],
      ['en', 'abc'],
    ] as const)
      desk.order({ editor, text, context: {}, answer: () => undefined });
    for (const id of [1, 2, 3]) reply(id);
    expect(texts()).toEqual(['a', 'abc', 'x']);
  });

  it('ignores an answer nobody waits for', () => {
    const { port, reply } = aPort();
    new ScreeningDesk(port, rules);
    expect(() => reply(7)).not.toThrow();
  });
});
