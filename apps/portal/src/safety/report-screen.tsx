import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FIRST_NETWORK } from '#libs/captions';
import { AttemptKeys } from '../api/attempt-key.js';
import { reportInbound, type InboundReport } from '../api/safety.js';
import { useDraft } from '../drafts/use-draft.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RestoredNote } from '../parts/restored-note.js';
import { useZone } from '../when/time.js';
import { instantOf, wallTimeOf } from '../when/zoned-time.js';
import { ReportFields, type ReportValues } from './report-fields.js';
import { Reported } from './reported.js';

/** Any member tells drug safety of what others wrote or said. What is typed stays until the server has it. */
export function ReportScreen() {
  const { t } = useTranslation('safety');
  const zone = useZone();
  const [keys] = useState(() => new AttemptKeys());
  const fresh = (): ReportValues => ({
    text: '',
    source: 'comment',
    network: FIRST_NETWORK,
    url: '',
    receivedAt: wallTimeOf(new Date(), zone),
    certain: false,
  });
  const draft = useDraft<ReportValues>('safety-report', fresh);
  const report = useMutation({
    mutationFn: (body: InboundReport) => reportInbound(body, keys.keyFor(body)),
    meta: { changes: ['/api/safety/cases'] },
    onSuccess: () => draft.forget(),
  });
  const bodyOf = ({ text, source, network, url, receivedAt, certain }: ReportValues): InboundReport => ({
    text: text.trim(),
    source,
    ...(network && source !== 'call' ? { network } : {}),
    ...(url.trim() && source !== 'call' ? { url: url.trim() } : {}),
    receivedAt: instantOf(receivedAt, zone).toISOString(),
    certain,
  });
  const again = () => {
    keys.renew();
    report.reset();
    draft.set(fresh());
    draft.forget();
  };
  return (
    <Page title={t('report.title')} about={t('report.about')} width="text">
      {draft.restored && <RestoredNote onStartOver={again} />}
      <LeaveGuard unsaved={draft.value.text !== '' && !report.data && !report.isPending} kept />
      <Panel as="div">
        {report.data ? (
          <Reported
            outcome={report.data}
            sending={report.isPending}
            onAgain={again}
            onCertain={() => {
              const certain = { ...draft.value, certain: true };
              draft.set(certain);
              report.mutate(bodyOf(certain));
            }}
          />
        ) : (
          <ReportFields
            values={draft.value}
            zone={zone}
            error={report.error}
            sending={report.isPending}
            change={(part) => draft.set((old) => ({ ...old, ...part }))}
            send={() => report.mutate(bodyOf(draft.value))}
          />
        )}
      </Panel>
    </Page>
  );
}
