/** Settings inside FAQ texts: {{contact.phone}} and its like, filled from the one settings file by whoever shows the text. */

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The names of all placeholders in a text, in order of appearance. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map((match) => match[1]!);
}

/** The text with every placeholder replaced. Throws an Error that names a placeholder without a value. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(placeholder, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`Unknown placeholder {{${name}}}`);
    return value;
  });
}
