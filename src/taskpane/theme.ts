// Light or dark as Office is; Windows contrast themes come over both by themselves.
import { webLightTheme, type Theme } from '@fluentui/react-components';

const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** The dark one is loaded where it is wanted; should it not come, the light one shows everything too. */
export async function loadTheme(shade: Shade): Promise<Theme> {
  const theme = shade === 'dark' ? await import(/* webpackChunkName: "dark" */ './darkTheme').then(({ webDarkTheme }) => webDarkTheme, () => webLightTheme) : webLightTheme;
  return { ...theme, fontFamilyBase: FONTS };
}

export type Shade = 'light' | 'dark';

/** @param bodyBackground `#RRGGBB` as Office gives it; undefined where it gives none: then what the system prefers counts */
export function shadeOf(bodyBackground: string | undefined, prefersDark: boolean): Shade {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(bodyBackground ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return prefersDark ? 'dark' : 'light';
  // Perceived brightness; the eye takes green for most of it.
  const brightness = 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16);
  return brightness < 128 ? 'dark' : 'light';
}
