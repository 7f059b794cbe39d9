import { DARK, LIGHT, type Palette } from './look.ts'

const KEY = 'theme'

/** Whether the page is dark: as chosen here before, else as the system is. */
function isDark(): boolean {
  const chosen = localStorage.getItem(KEY)
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}

/** Sets the theme, and tells `onChange` at each switch. Returns the palette to begin with. */
export function useTheme(toggle: HTMLButtonElement, onChange: (palette: Palette) => void): Palette {
  const apply = () => {
    const dark = isDark()
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    toggle.textContent = dark ? 'Light' : 'Dark'
    toggle.setAttribute('aria-label', dark ? 'Use light colours' : 'Use dark colours')
    return dark ? DARK : LIGHT
  }
  toggle.addEventListener('click', () => {
    localStorage.setItem(KEY, isDark() ? 'light' : 'dark')
    onChange(apply())
  })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => onChange(apply()))
  return apply()
}

/** The palette of the theme that is on. */
export const currentPalette = (): Palette => (isDark() ? DARK : LIGHT)
