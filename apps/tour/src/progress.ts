/** Shows how far long work is: a line that rewrites itself on a terminal, a line a step elsewhere. */
export class Progress {
  private label = '';

  constructor(private readonly out: NodeJS.WriteStream = process.stderr) {}

  step(label: string): (done: number, of?: number) => void {
    this.end();
    this.label = label;
    this.write(label);
    return (done, of) => this.write(`${label} ${done}${of === undefined ? '' : ` of ${of}`}`);
  }

  end(): void {
    if (this.label && this.out.isTTY) this.out.write('\n');
    this.label = '';
  }

  private write(text: string): void {
    if (this.out.isTTY) this.out.write(`\r\u001b[2K${text}`);
    else if (text === this.label) this.out.write(`${text}\n`);
  }
}
