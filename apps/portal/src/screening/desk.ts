import type { PackedRuleSet, Screening, ScreeningContext } from '#libs/screener';
import type { Answer, Ask } from './screener-worker.js';

/** The part of a Worker the desk talks to. */
export interface Port {
  postMessage(message: Ask): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Answer>) => void): void;
}

interface Order {
  /** Which editor asks: only its own newer texts overtake its older ones. */
  editor: string;
  text: string;
  context: ScreeningContext;
  answer: (screening: Screening | null) => void;
}

/**
 * Screens one text at a time away from the page's thread. Of the texts that wait only the newest of each editor is
 * kept, so a fast writer never waits for texts already overwritten.
 */
export class ScreeningDesk {
  private running: { id: number; answer: Order['answer'] } | null = null;
  private readonly waiting = new Map<string, Order>();
  private count = 0;

  constructor(
    private readonly port: Port,
    rules: PackedRuleSet,
  ) {
    port.addEventListener('message', ({ data }) => this.receive(data));
    port.postMessage({ rules });
  }

  /** `answer` is called once, unless a newer order overtakes this one. */
  order(order: Order): void {
    if (this.running) this.waiting.set(order.editor, order);
    else this.send(order);
  }

  private send({ text, context, answer }: Order): void {
    this.running = { id: ++this.count, answer };
    this.port.postMessage({ id: this.count, text, context });
  }

  private receive({ id, screening }: Answer): void {
    if (this.running?.id !== id) return;
    const { answer } = this.running;
    this.running = null;
    const [next] = this.waiting.values();
    if (next) {
      this.waiting.delete(next.editor);
      this.send(next);
    }
    answer(screening);
  }
}
