import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';
const KEY = 'e-respect.theme';

const stored = (): Theme | null => {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : null;
};

const system = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** Follows the system until the visitor chooses; the choice is kept. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState<Theme | null>(stored);
  useEffect(() => {
    if (theme === null) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  const shown = theme ?? system();
  const toggle = (): void => {
    const next = shown === 'dark' ? 'light' : 'dark';
    localStorage.setItem(KEY, next);
    setTheme(next);
  };
  return [shown, toggle];
}
