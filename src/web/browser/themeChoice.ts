/** Light or dark: what the customer chose on this device, or else what the device prefers. */

export type Theme = 'light' | 'dark';

const key = 'theme';
const darkPreferred = matchMedia('(prefers-color-scheme: dark)');

export function chosenTheme(): Theme {
  const kept = keptTheme();
  if (kept === 'light' || kept === 'dark') return kept;
  return darkPreferred.matches ? 'dark' : 'light';
}

/** The one thing the page keeps in the browser's storage; where that is switched off, the choice lasts until a reload. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(key, theme);
  } catch {
    return;
  }
}

/** Tells when the device's preference changes, as long as the customer has chosen nothing. */
export function onPreferenceChange(listener: (theme: Theme) => void): void {
  darkPreferred.addEventListener('change', () => {
    if (keptTheme() !== null) return;
    document.documentElement.dataset.theme = chosenTheme();
    listener(chosenTheme());
  });
}

function keptTheme(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
