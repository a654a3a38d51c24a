import { Fact, Facts } from '../parts/facts.js';
import { Notice } from '../parts/notice.js';
import { LinkedLines } from './linked-lines.js';
import type { Paper } from './record-api.js';
import classes from './record.module.css';

type Block = Paper['blocks'][number];

/** A document about an item as its PDF has it, on a sheet; lines of it lead to certificates and posts. */
export function PaperView({ itemId, paper }: { itemId: string; paper: Paper }) {
  return (
    <article className={classes.sheet} aria-label={paper.title}>
      {paper.blocks.map((block, index) => (
        // Blocks have no names of their own, and never change places while they are read.
        <Part key={index} itemId={itemId} block={block} />
      ))}
    </article>
  );
}

function Part({ itemId, block }: { itemId: string; block: Block }) {
  if (block.is === 'heading') return <h2 className={classes.heading}>{block.text}</h2>;
  if (block.is === 'notice')
    return block.good ? <p className={classes.good}>{block.text}</p> : <Notice title={block.text} />;
  const lines = (text: string) => <LinkedLines itemId={itemId} text={text} links={block.links} />;
  if (block.is === 'words') {
    const [first, ...rest] = block.about.split('\n');
    return (
      <figure className={classes.words}>
        <figcaption>
          <span className={classes.first}>{lines(first!)}</span>
          {rest.length > 0 && '\n'}
          {rest.length > 0 && lines(rest.join('\n'))}
        </figcaption>
        <blockquote dir="auto">{block.text}</blockquote>
      </figure>
    );
  }
  return (
    <Facts>
      {block.facts.map(({ label, value }, index) => (
        <Fact key={index} name={lines(label)} className={classes.value}>
          {lines(value)}
        </Fact>
      ))}
    </Facts>
  );
}
