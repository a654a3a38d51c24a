import { APPROVED, TOPICS, UNFINISHED, type SampleItem, type TopicKey } from '#libs/sample-library';

/** A page of the fictional company whose library the demo has: where a reader of a shared post ends up. */
export interface CompanyPage {
  path: string;
  topic: TopicKey;
  topicName: string;
  title: string;
  summary: string;
}

const pages = new Map([...APPROVED, ...UNFINISHED].map((item) => [item.path, pageOf(item)]));

export function companyPage(path: string): CompanyPage | undefined {
  return pages.get(path.replace(/\/+$/, ''));
}

/** What else there is to read, of the same topic first; never the page itself. */
export function moreToRead(page: CompanyPage | null, most = 4): CompanyPage[] {
  const others = [...pages.values()].filter((other) => other.path !== page?.path);
  const near = ({ topic }: CompanyPage) => Number(topic !== page?.topic);
  return others.sort((a, b) => near(a) - near(b)).slice(0, most);
}

function pageOf({ path, topic, title, summary }: SampleItem): CompanyPage {
  return { path, topic, topicName: TOPICS[topic].name, title, summary };
}
