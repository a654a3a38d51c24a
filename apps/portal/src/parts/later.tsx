import { Suspense, useDeferredValue, useEffect, useSyncExternalStore, type ComponentType } from 'react';

/** The first view stands by then; what it can do without comes after it. */
const standing = 2_000;

/**
 * Code the first view can do without. It comes once that stands, or as soon as it is wanted; without `giveUp` a part
 * that is wanted and does not come is asked for again and again.
 */
export function later<Part>(load: () => Promise<Part>) {
  let part: Part | undefined;
  let coming: Promise<Part> | undefined;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const fetch = (): Promise<Part> =>
    (coming ??= load().then(
      (found) => {
        part = found;
        listeners.forEach((listener) => listener());
        return found;
      },
      (error: unknown) => {
        coming = undefined;
        throw error;
      },
    ));
  /** What came of it: undefined until it is here. */
  function usePart(wanted: boolean, giveUp?: () => void): Part | undefined {
    const found = useSyncExternalStore(subscribe, () => part);
    useEffect(() => {
      if (found) return;
      let timer = 0;
      const ask = () => void fetch().catch(wanted ? (giveUp ?? again) : () => undefined);
      const again = () => (timer = window.setTimeout(ask, standing));
      if (wanted) ask();
      else again();
      return () => window.clearTimeout(timer);
    }, [found, wanted, giveUp]);
    return found;
  }
  return { fetch, usePart };
}

interface DialogProps {
  opened: boolean;
  onClose: () => void;
}

/** A dialog whose code comes later. When it does not, it shuts, and the next opening tries again. */
export function laterDialog<Props extends DialogProps>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const { usePart } = later(load);
  return function LaterDialog(props: Props) {
    const Dialog = usePart(props.opened, props.onClose);
    // It is mounted whenever its code comes: what it still waits for must not hide the screen that is being read.
    return (
      Dialog && (
        <Suspense>
          <MountedShut of={Dialog} with={props} />
        </Suspense>
      )
    );
  };
}

/** A dialog opens after it is mounted: only so does it know where the focus was and gives it back. */
function MountedShut<Props extends DialogProps>({
  of: Dialog,
  with: props,
}: {
  of: ComponentType<Props>;
  with: Props;
}) {
  const opened = useDeferredValue(props.opened, false);
  return <Dialog {...props} opened={opened} />;
}
