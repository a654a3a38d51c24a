import { Fragment } from 'react';
import { TextLink } from '../parts/links.js';
import type { Paper } from './record-api.js';
import classes from './record.module.css';

type PaperLink = Paper['blocks'][number]['links'][number];

interface Props {
  itemId: string;
  text: string;
  links: PaperLink[];
}

/** Text of which whole lines lead to the certificate of a version, or to a page elsewhere. */
export function LinkedLines({ itemId, text, links }: Props) {
  return text.split('\n').map((line, index) => (
    // Lines have no names of their own, and never change places while they are read.
    <Fragment key={index}>
      {index > 0 && '\n'}
      <Line itemId={itemId} line={line} link={links.find((one) => one.line === line)} />
    </Fragment>
  ));
}

function Line({ itemId, line, link }: { itemId: string; line: string; link: PaperLink | undefined }) {
  if (link?.certificateOf) {
    return (
      <TextLink to="/library/$itemId/certificates/$versionId" params={{ itemId, versionId: link.certificateOf }}>
        {line}
      </TextLink>
    );
  }
  if (link?.address?.startsWith('https://')) {
    return (
      <a href={link.address} target="_blank" rel="noopener noreferrer" className={classes.address}>
        {line}
      </a>
    );
  }
  return line;
}
