import type { Page } from 'playwright-core';

/** What can be pressed or typed into and is seen: not what stands for a drawn control, as the radio beneath its label. */
const CONTROLS = `
  const seen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((element) => !element.disabled && seen(element) && !element.closest('[inert], [aria-hidden=true]'));
  const nameOf = (element) =>
    (element.getAttribute('aria-label') ?? (element.textContent.trim() || element.name || element.id || element.outerHTML)).slice(0, 60);
  // Without what a box around it hides, as a list that is scrolled does.
  const shown = (element) => {
    let { left, right, top, bottom } = element.getBoundingClientRect();
    for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible') continue;
      const box = around.getBoundingClientRect();
      [left, right, top, bottom] = [Math.max(left, box.left), Math.min(right, box.right), Math.max(top, box.top), Math.min(bottom, box.bottom)];
    }
    return { left, right, top, bottom };
  };
  const floats = (element) => {
    for (let around = element; around; around = around.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(around).position)) return around;
    return null;
  };`;

/** Controls that lie over one another, two by two. What floats above the page covers some of it and is left out. */
export function overlapping(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {${CONTROLS}
    const boxes = controls.map((element) => {
      return { element, ...shown(element), float: floats(element), field: element.closest('.mantine-Input-wrapper') };
    });
    return boxes.flatMap((one, nth) => boxes.slice(nth + 1).flatMap((other) => {
      if (one.float !== other.float || (one.field && one.field === other.field)) return [];
      if (one.element.contains(other.element) || other.element.contains(one.element)) return [];
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return wide > 2 && high > 2 ? [nameOf(one.element) + ' / ' + nameOf(other.element)] : [];
    }));
  })()`);
}

/** Controls that take no focus, or lie under something else once they have it: bars that stay in view take room from them. */
export function obscured(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(async () => {${CONTROLS}
    const found = [];
    // What has the focus from before is not brought into view by taking it again.
    document.activeElement?.blur();
    for (const element of controls) {
      element.focus();
      if (document.activeElement !== element) found.push('no focus: ' + nameOf(element));
      else if (!reached(element)) found.push('covered: ' + nameOf(element));
      // A list that opens on focus has to be drawn before the next control can close it.
      if (element.ariaHasPopup) await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
    }
    return found;
    function reached(element) {
      const box = element.getBoundingClientRect();
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      const over = (x, y) => {
        const hit = document.elementFromPoint(x, y);
        // A list that the control before has opened goes as soon as it is drawn anew.
        if (hit?.closest('[role=listbox], .mantine-Popover-dropdown')) return true;
        return hit && (element.contains(hit) || hit.contains(element) || hit.closest('label')?.control === element || hit.closest('.mantine-Input-wrapper')?.contains(element));
      };
      const points = [0.5, 0.1, 0.9].flatMap((down) => [0.5, 0.1, 0.9].map((along) => [left + (right - left) * along, top + (bottom - top) * down]));
      return points.some(([x, y]) => over(x, y));
    }
  })()`);
}
