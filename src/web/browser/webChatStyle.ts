/** How Web Chat and its cards look in each theme; the colours are those of base.css. */
import type { Theme } from './themeChoice';

interface Palette {
  readonly sheet: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly bubble: string;
  readonly ownBubble: string;
  readonly ownInk: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly accentSoft: string;
  readonly focus: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
}

const palettes: Record<Theme, Palette> = {
  light: {
    sheet: '#ffffff',
    ink: '#14181a',
    inkSoft: '#4d5658',
    line: '#d5dad8',
    bubble: '#f0f3f1',
    ownBubble: '#14181a',
    ownInk: '#ffffff',
    accent: '#00614a',
    accentInk: '#ffffff',
    accentSoft: '#e3f1ec',
    focus: '#0a5cd6',
    good: '#00614a',
    warning: '#7a5200',
    attention: '#a8071a',
  },
  dark: {
    sheet: '#181d1f',
    ink: '#eef2f1',
    inkSoft: '#a9b4b3',
    line: '#333b3d',
    bubble: '#242b2d',
    ownBubble: '#5bd6a5',
    ownInk: '#0b1512',
    accent: '#5bd6a5',
    accentInk: '#0b1512',
    accentSoft: '#1d2e29',
    focus: '#8fbcff',
    good: '#5bd6a5',
    warning: '#f0c766',
    attention: '#ff9c9c',
  },
};

const font =
  "'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

export function styleOptions(theme: Theme): object {
  const palette = palettes[theme];
  return {
    primaryFont: font,
    accent: palette.accent,
    subtle: palette.inkSoft,
    backgroundColor: palette.sheet,
    hideUploadButton: true,
    cardPushButtonBackgroundColor: palette.sheet,
    cardPushButtonTextColor: palette.accent,
    groupTimestamp: 5 * 60 * 1000,
    timestampColor: palette.inkSoft,
    ...bubbles(palette),
    ...sendBoxStyle(palette),
    ...suggestions(palette),
    ...transcript(palette),
  };
}

function bubbles(palette: Palette): object {
  return {
    bubbleBackground: palette.bubble,
    bubbleTextColor: palette.ink,
    bubbleBorderWidth: 0,
    bubbleBorderRadius: 16,
    bubbleFromUserBackground: palette.ownBubble,
    bubbleFromUserTextColor: palette.ownInk,
    bubbleFromUserBorderWidth: 0,
    bubbleFromUserBorderRadius: 16,
    bubbleMinWidth: 0,
    bubbleMaxWidth: 560,
    bubbleMinHeight: 0,
    paddingRegular: 12,
    paddingWide: 16,
    messageActivityWordBreak: 'break-word',
  };
}

function sendBoxStyle(palette: Palette): object {
  return {
    sendBoxBackground: palette.sheet,
    sendBoxTextColor: palette.ink,
    sendBoxPlaceholderColor: palette.inkSoft,
    sendBoxDisabledTextColor: palette.inkSoft,
    sendBoxHeight: 56,
    sendBoxTextWrap: true,
    sendBoxBorderTop: `1px solid ${palette.line}`,
    sendBoxButtonColor: palette.accent,
    sendBoxButtonColorOnHover: palette.accent,
    sendBoxButtonColorOnFocus: palette.accent,
    sendBoxButtonColorOnActive: palette.accent,
    sendBoxButtonColorOnDisabled: palette.inkSoft,
    sendBoxButtonShadeColorOnHover: palette.accentSoft,
    sendBoxButtonShadeColorOnActive: palette.accentSoft,
    sendBoxButtonShadeColorOnDisabled: 'transparent',
    sendBoxButtonShadeBorderRadius: 12,
    sendBoxButtonKeyboardFocusIndicatorBorderColor: palette.focus,
    sendBoxButtonKeyboardFocusIndicatorBorderRadius: 12,
    sendBoxButtonKeyboardFocusIndicatorBorderWidth: 3,
    sendBoxButtonKeyboardFocusIndicatorInset: 2,
    microphoneButtonColorOnDictate: palette.attention,
  };
}

function suggestions(palette: Palette): object {
  return {
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: palette.sheet,
    suggestedActionBackgroundColorOnHover: palette.accentSoft,
    suggestedActionBackgroundColorOnActive: palette.accentSoft,
    suggestedActionBackgroundColorOnFocus: palette.accentSoft,
    suggestedActionBorderColor: palette.accent,
    suggestedActionBorderColorOnDisabled: palette.line,
    suggestedActionBorderWidth: 1,
    suggestedActionBorderRadius: 22,
    suggestedActionTextColor: palette.accent,
    suggestedActionTextColorOnDisabled: palette.inkSoft,
    suggestedActionHeight: 44,
    suggestedActionKeyboardFocusIndicatorBorderColor: palette.focus,
    suggestedActionKeyboardFocusIndicatorBorderRadius: 20,
    suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
    suggestedActionKeyboardFocusIndicatorBorderWidth: 3,
    suggestedActionKeyboardFocusIndicatorInset: 0,
    suggestedActionsVisualKeyboardIndicatorColor: palette.focus,
    suggestedActionsStackedLayoutButtonTextWrap: true,
  };
}

function transcript(palette: Palette): object {
  return {
    transcriptVisualKeyboardIndicatorColor: palette.focus,
    transcriptVisualKeyboardIndicatorWidth: 3,
    transcriptActivityVisualKeyboardIndicatorColor: palette.focus,
    transcriptActivityVisualKeyboardIndicatorStyle: 'solid',
    transcriptActivityVisualKeyboardIndicatorWidth: 2,
    transcriptOverlayButtonBackground: palette.accent,
    transcriptOverlayButtonBackgroundOnHover: palette.accent,
    transcriptOverlayButtonBackgroundOnFocus: palette.accent,
    transcriptOverlayButtonColor: palette.accentInk,
    transcriptOverlayButtonColorOnHover: palette.accentInk,
    transcriptOverlayButtonColorOnFocus: palette.accentInk,
    notificationText: palette.inkSoft,
    toasterHeight: 40,
    toastErrorBackgroundColor: palette.accentSoft,
    toastErrorColor: palette.ink,
    toastInfoBackgroundColor: palette.accentSoft,
    toastInfoColor: palette.ink,
    toastWarnBackgroundColor: palette.accentSoft,
    toastWarnColor: palette.ink,
    toastSeparatorColor: palette.line,
  };
}

export function cardHostConfig(theme: Theme): object {
  const palette = palettes[theme];
  const shades = (colour: string): object => ({ default: colour, subtle: palette.inkSoft });
  const foregroundColors = {
    default: { default: palette.ink, subtle: palette.inkSoft },
    dark: shades(palette.ink),
    light: shades(palette.inkSoft),
    accent: shades(palette.accent),
    good: shades(palette.good),
    warning: shades(palette.warning),
    attention: shades(palette.attention),
  };
  return {
    supportsInteractivity: true,
    fontFamily: font,
    fontSizes: { small: 14, default: 16, medium: 18, large: 21, extraLarge: 26 },
    fontWeights: { lighter: 400, default: 400, bolder: 700 },
    spacing: { small: 4, default: 10, medium: 16, large: 22, extraLarge: 30, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    containerStyles: {
      default: { backgroundColor: palette.bubble, foregroundColors },
      emphasis: { backgroundColor: palette.sheet, foregroundColors },
      accent: { backgroundColor: palette.accentSoft, foregroundColors },
    },
    textBlock: { headingLevel: 2 },
    factSet: {
      title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 180 },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true },
      spacing: 16,
    },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
  };
}
