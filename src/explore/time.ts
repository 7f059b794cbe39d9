import { button, element } from './dom.ts'
import { periodsOf } from './periods.ts'
import { MONTHS } from './words.ts'

interface Options {
  onChange(asOf: string | null): void
}

/** Chooses a day: any time, today, or a year or month on a slider. */
export interface TimeControl {
  /** Takes the days of the facts in view, and what is chosen. */
  show(days: readonly string[], asOf: string | null, today: string): void
}

/** Makes the slider in `parent`. */
export function timeControl(parent: HTMLElement, { onChange }: Options): TimeControl {
  let periods: string[] = []
  let shown = { days: [] as readonly string[], asOf: null as string | null, today: '' }
  let months = false
  const any = button('Any time', () => onChange(null))
  const today = button('Today', () => onChange('today'))
  const slider = element('input', {
    attributes: { type: 'range', min: 0, step: 1, 'aria-label': 'Show what held at the end of' },
  })
  const output = element('output', { class: 'period' })
  const unit = button(
    'By month',
    () => {
      months = !months
      control.show(shown.days, shown.asOf, shown.today)
    },
    { class: 'quiet' },
  )
  const tell = () => {
    const text = periodText(periods[Number(slider.value)] ?? '')
    slider.setAttribute('aria-valuetext', text)
    return text
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  slider.addEventListener('input', () => {
    output.textContent = `End of ${tell()}`
    clearTimeout(timer)
    timer = setTimeout(() => onChange(periods[Number(slider.value)] ?? null), 200)
  })
  const ticks = element('div', { class: 'ticks', attributes: { 'aria-hidden': 'true' } })
  parent.append(
    element(
      'div',
      { class: 'segmented', attributes: { role: 'group', 'aria-label': 'Time' } },
      any,
      today,
    ),
    element('div', { class: 'slide' }, slider, ticks),
    output,
    unit,
  )
  const control: TimeControl = {
    show(days, asOf, now) {
      shown = { days, asOf, today: now }
      if (asOf?.includes('-')) months = true
      const chosen = asOf && asOf !== 'today' ? asOf : null
      periods = periodsOf([...days, now], months, chosen)
      slider.max = String(periods.length - 1)
      const at = chosen
        ? periods.findIndex((period) => period.startsWith(chosen))
        : periods.length - 1
      slider.value = String(Math.max(at, 0))
      tell()
      output.textContent =
        asOf === 'today'
          ? 'Today'
          : chosen
            ? `End of ${periodText(chosen)}`
            : 'Any time, also what has ended'
      any.setAttribute('aria-pressed', String(asOf === null))
      today.setAttribute('aria-pressed', String(asOf === 'today'))
      unit.textContent = months ? 'By year' : 'By month'
      ticks.replaceChildren(
        element('span', {}, periods[0]?.slice(0, 4) ?? ''),
        element('span', {}, periods.at(-1)?.slice(0, 4) ?? ''),
      )
    },
  }
  return control
}

function periodText(period: string): string {
  const [year = '', month] = period.split('-')
  return month ? `${MONTHS[Number(month) - 1]} ${year}` : year
}
