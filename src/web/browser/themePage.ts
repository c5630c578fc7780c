/** Puts the page into its light or dark colours before anything is drawn. */
import { chosenTheme } from './themeChoice';

document.documentElement.dataset.theme = chosenTheme();
