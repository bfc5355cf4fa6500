/** Shows the lines of the box that the mouse or the focus is on, and lets the others fade. */
export function lightUp(chart: Element): void {
  const lines = [...chart.querySelectorAll<SVGElement>('.line')];
  const show = ({ target }: Event): void => {
    const end = target instanceof Element ? target.closest<SVGElement>('.node')?.dataset.end : undefined;
    chart.classList.toggle('lit', end !== undefined);
    for (const line of lines) line.classList.toggle('own', line.dataset.from === end || line.dataset.to === end);
  };
  chart.addEventListener('mouseover', show);
  chart.addEventListener('focusin', show);
  chart.addEventListener('mouseleave', () => chart.classList.remove('lit'));
  chart.addEventListener('focusout', () => chart.classList.remove('lit'));
}
