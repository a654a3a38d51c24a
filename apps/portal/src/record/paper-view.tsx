import { Fact, Facts } from '../parts/facts.js';
import { Notice } from '../parts/notice.js';
import type { Paper } from './record-api.js';
import classes from './record.module.css';

type Block = Paper['blocks'][number];

/** A document as its PDF has it, on a sheet. */
export function PaperView({ paper }: { paper: Paper }) {
  return (
    <article className={classes.sheet} aria-label={paper.title}>
      {paper.blocks.map((block, index) => (
        // Blocks have no names of their own, and never change places while they are read.
        <Part key={index} block={block} />
      ))}
    </article>
  );
}

function Part({ block }: { block: Block }) {
  if (block.is === 'heading') return <h2 className={classes.heading}>{block.text}</h2>;
  if (block.is === 'notice')
    return block.good ? <p className={classes.good}>{block.text}</p> : <Notice title={block.text} />;
  if (block.is === 'words')
    return (
      <figure className={classes.words}>
        <figcaption>{block.about}</figcaption>
        <blockquote dir="auto">{block.text}</blockquote>
      </figure>
    );
  return (
    <Facts>
      {block.facts.map(({ label, value }, index) => (
        <Fact key={index} name={label} className={classes.value}>
          {value}
        </Fact>
      ))}
    </Facts>
  );
}
