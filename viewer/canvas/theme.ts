/** Colours of the canvas, read from the style sheet so that light and dark are defined once. */
export interface Theme {
  readonly isDark: boolean;
  readonly ground: string;
  readonly ink: string;
  readonly line: string;
  readonly faintLine: string;
  readonly litLine: string;
}

/** System fonts only; each system has one of these for Chinese. */
export const fonts =
  '"Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","Hiragino Sans GB","WenQuanYi Micro Hei",system-ui,sans-serif';

export const darkQuery = (): MediaQueryList => matchMedia("(prefers-color-scheme: dark)");

export const readTheme = (): Theme => {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  return {
    isDark: darkQuery().matches,
    ground: value("--ground"),
    ink: value("--ink"),
    line: value("--line-map"),
    faintLine: value("--line-map-faint"),
    litLine: value("--accent"),
  };
};

const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);

/** Dark schema colours are lifted on a dark ground. */
export const onGround = (hex: string, theme: Theme): string => {
  if (!theme.isDark || !/^#[0-9a-f]{6}$/iu.test(hex)) return hex;
  const lift = (at: number): string =>
    Math.round(channel(hex, at) + (255 - channel(hex, at)) * 0.32)
      .toString(16)
      .padStart(2, "0");
  return `#${lift(1)}${lift(3)}${lift(5)}`;
};
