import { useEffect, useRef, useState, type ReactNode } from 'react';
import classes from './decision-buttons.module.css';

/** How much of the fields has to be seen before the buttons stand beneath them. */
const SEEN = '0px 0px -280px 0px';

/**
 * Where there is one column they stay at the lower edge of the view while something else is read, and stand beneath the
 * fields that go with them as soon as these are in view.
 */
export function DecisionButtons({ children }: { children: ReactNode }) {
  const buttons = useRef<HTMLDivElement>(null);
  const [beside, setBeside] = useState(false);
  useEffect(() => {
    const fields = buttons.current?.parentElement;
    if (!fields) return;
    const observer = new IntersectionObserver(([entry]) => setBeside(entry?.isIntersecting ?? false), {
      rootMargin: SEEN,
    });
    observer.observe(fields);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={buttons} className={classes.buttons} data-beside={beside || undefined}>
      {children}
    </div>
  );
}
