// A chunk of its own: most panes are light.
export { webDarkTheme } from '@fluentui/react-components';
