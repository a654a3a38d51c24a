import { Button, Group } from '@mantine/core';

interface Props {
  keepMine: string;
  takeTheirs: string;
  onAnswer: (keepsMine: boolean) => void;
}

/** What one's own settings were refused for: they were saved elsewhere meanwhile. Which of the two stands, is asked. */
export function MovedOn({ keepMine, takeTheirs, onAnswer }: Props) {
  return (
    <Group mt="xs" mb="md">
      <Button variant="default" onClick={() => onAnswer(true)}>
        {keepMine}
      </Button>
      <Button variant="subtle" onClick={() => onAnswer(false)}>
        {takeTheirs}
      </Button>
    </Group>
  );
}
