import { networkName, type Network } from '#libs/captions';
import { momentIn, type Block, type Reader } from '#libs/documents';
import { say } from '#libs/sentences';
import { atNetworkWords, whatItSays } from './at-network.rules.js';
import type { ItemRecord, RecordedShare } from './item-record.js';
import { toAddress, toCertificate } from './paper-links.rules.js';
import { deletedFromHere, shareLines } from './share-lines.rules.js';

/** A share with the version and the certificate it was made under, and what became of it. */
export function shared(share: RecordedShare, record: ItemRecord, reader: Reader): Block[] {
  const { speak } = reader;
  const { member, memberId, network, versionId, certificate, wording, permalink, clicks, text, atNetwork } = share;
  const under = underWords(share, reader);
  const about = [
    `${networkName(network as Network)} · ${member ?? memberId}`,
    ...shareLines(share, reader),
    under,
    speak(say('SHA-256 of what was approved: {hash}', { hash: certificate })),
    wording && wordingWords(wording, reader),
    permalink,
    atNetwork && atNetworkWords(atNetwork, reader, deletedFromHere(share)),
    speak(say('Clicks by people: {count}', { count: String(clicks) })),
  ];
  const words = text ?? speak(say('The words were erased.'));
  const links = [...toCertificate(record, versionId, under), ...toAddress(permalink)];
  return [
    { is: 'words', about: about.filter(Boolean).join('\n'), text: words, links },
    ...(atNetwork ? whatItSays(atNetwork, reader) : []),
  ];
}

function underWords({ versionNumber, certifiedAt }: RecordedShare, reader: Reader): string {
  const number = String(versionNumber);
  return reader.speak(
    certifiedAt
      ? say('Made under the certificate of version {number}, issued on {at}', {
          number,
          at: momentIn(reader)(certifiedAt),
        })
      : say('Made under the approval of version {number}, from before certificates were signed', { number }),
  );
}

function wordingWords({ by, at }: NonNullable<RecordedShare['wording']>, reader: Reader): string {
  const told = { name: by.name ?? by.id, at: momentIn(reader)(at) };
  return reader.speak(say('This wording of its member’s own was approved by {name} on {at}', told));
}

/** With what it is called here and at its network. */
export function sharedAs(share: RecordedShare, record: ItemRecord, reader: Reader): Block[] {
  const { speak } = reader;
  const of = [
    { label: speak(say('In the archive and the ledger it is called')), value: share.id },
    ...(share.externalId ? [{ label: speak(say('At its network it is called')), value: share.externalId }] : []),
  ];
  return [...shared(share, record, reader), { is: 'facts', of }];
}

/** Said where there are more shares than are named. */
export function unnamed({ standings: all }: ItemRecord, shares: readonly RecordedShare[], { speak }: Reader): Block[] {
  const count = all.reduce((sum, one) => sum + one.count, 0);
  if (count <= shares.length) return [];
  const told = { named: String(shares.length), count: String(count) };
  return [{ is: 'notice', text: speak(say('{named} of {count} shares are named here; the archive has all.', told)) }];
}
