import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { judgement } from '../api/guidelines.js';
import { moveOwnRule, ownRules, type OwnRule, type OwnRuleState } from '../api/own-rules.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { WhatIf } from '../what-if/what-if.js';

/** Asks before a rule changes what it does; before it takes effect, says what it would have done lately. */
export function MoveDialog({ rule, to, onClose }: { rule: OwnRule; to: OwnRuleState; onClose: () => void }) {
  const { t } = useTranslation(['rules', 'parts']);
  const move = useMutation({
    mutationFn: () => moveOwnRule(rule.id, to),
    meta: { changes: judgement, awaits: ownRules },
    onSettled: (_, error) => {
      if (error) return;
      notify(t(`move.${to}.done`, { rule: rule.key }));
      onClose();
    },
  });
  const weighty = to === 'live' || to === 'shadow';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`move.${to}.title`, { rule: rule.key })}
      size={weighty ? 'xl' : 'md'}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <Stack>
        <p>{t(rule.state === 'live' && to === 'shadow' ? 'move.shadow.fromLive' : `move.${to}.words`)}</p>
        {weighty && rule.state !== 'live' && <WhatIf change={{ ruleId: rule.id }} />}
        <ProblemAlert error={move.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('parts:cancel')}
          </Button>
          <Button color={to === 'retired' ? 'red.8' : undefined} loading={move.isPending} onClick={() => move.mutate()}>
            {t(`move.${to}.button`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
