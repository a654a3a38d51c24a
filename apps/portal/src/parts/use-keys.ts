import { useHotkeys } from '@mantine/hooks';

const typedInto =
  'textarea, select, [role=combobox], input:not([type=radio], [type=checkbox], [type=button], [type=file], [type=range])';

/** Whether a key belongs to what has the focus: a field that takes letters, or a dialog over the page. */
export const isTaken = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches(typedInto) || target.closest('[role=dialog]') !== null);

/** Single keys that act on the screen while nothing else wants them. */
export function useKeys(keys: Record<string, () => void>): void {
  useHotkeys(
    Object.entries(keys).map(([key, run]) => [
      key,
      (event) => {
        if (isTaken(event.target)) return;
        event.preventDefault();
        run();
      },
      { preventDefault: false },
    ]),
    [],
  );
}
