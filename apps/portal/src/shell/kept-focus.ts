/** How many places back a closed dialog may send the focus. */
const depth = 12;

const canHold = (place: Element): boolean => place.isConnected && !place.matches(':disabled');

/**
 * Keeps the keyboard where it was. A button is disabled while what it asked for is under way, and what was acted on is
 * often gone afterwards: a row, a dialog, a whole screen. The browser then drops the focus, and whoever works by
 * keyboard begins again at the top of the page. Here it comes back to the same button, else to what surrounded it, else
 * to what opened it. Returns what ends it.
 */
export function keepFocus(page: Document): () => void {
  /** What had the focus last, with all that surrounds it; empty once it was put down on purpose. */
  let place: HTMLElement[] = [];
  let before: HTMLElement[] = [];
  let looking = 0;
  const isLost = () => place.length > 0 && (page.activeElement ?? page.body) === page.body;
  const gained = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === page.body) return;
    place = [];
    for (let each: HTMLElement | null = target; each && each !== page.body; each = each.parentElement) place.push(each);
    before = [target, ...before.filter((each) => each !== target && each.isConnected)].slice(0, depth);
  };
  // Some browsers say so in the midst of the removal: whether it was one shows once that is done.
  const left = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      if (target instanceof HTMLElement && canHold(target) && isLost()) place = [];
    });
  const give = (to: HTMLElement) => {
    const borrowed = to.tabIndex < 0 && !to.hasAttribute('tabindex');
    if (borrowed) {
      to.tabIndex = -1;
      to.addEventListener('blur', () => to.removeAttribute('tabindex'), { once: true });
    }
    to.focus({ preventScroll: true });
  };
  const look = () => {
    looking = 0;
    const [last] = place;
    // One that is disabled for the moment is waited for.
    if (!last || !isLost() || (last.isConnected && !canHold(last))) return;
    // What stands in the page's own tree has its screen around it; what stood in a dialog goes back to what opened it.
    const around = place.find((each) => each.isConnected && each.offsetHeight > 0 && each.parentElement !== page.body);
    const to = around ?? before.find((each) => canHold(each)) ?? page.querySelector('main');
    if (to) give(to);
  };
  const changed = () => {
    if (!looking && isLost()) looking = requestAnimationFrame(look);
  };
  const observer = new MutationObserver(changed);
  observer.observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  page.addEventListener('focusin', gained);
  page.addEventListener('focusout', left);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(looking);
    page.removeEventListener('focusin', gained);
    page.removeEventListener('focusout', left);
  };
}
