import type { AppearanceSlice, SliceContext, Theme } from './types.ts'

const THEMES: readonly string[] = ['system', 'light', 'dark'] satisfies Theme[]

function isTheme(value: string | null): value is Theme {
  return value !== null && THEMES.includes(value)
}

export function createAppearanceSlice({ set, services }: SliceContext): AppearanceSlice {
  const stored = services.preferences.read('theme')
  return {
    theme: isTheme(stored) ? stored : 'system',
    setTheme(theme) {
      services.preferences.write('theme', theme)
      set({ theme })
    },
  }
}
