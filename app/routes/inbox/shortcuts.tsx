/** Wakes the keys of the desk: each goes to what bears `data-key`. Not there for whoever has switched them off. */
export function Shortcuts() {
  return <div hidden data-island="shortcuts" />;
}
