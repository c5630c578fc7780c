/** Finds the parts of the page by their ids; a missing one is a mistake in the page. */

export function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`The page has no ${kind.name} "${id}"`);
}

/** The field of Web Chat's own send box, while there is one. */
export function sendBoxField(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]');
}
